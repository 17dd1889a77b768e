//! The steps of a request: captures, query, extractors in order, the handler's arguments, the body.

use std::sync::{Arc, Mutex};

use axum::extract::rejection::QueryRejection;
use axum::extract::{FromRequestParts, Path, Query, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::IntoResponse;
use axum::{Extension, Form, Json};
use cbv::prelude::*;
use cbv::testing::Client;

/// Which steps were made.
#[derive(Clone, Default)]
pub(crate) struct Steps(Arc<Mutex<Vec<u8>>>);

impl Steps {
    pub(crate) fn taken(&self) -> Vec<u8> {
        std::mem::take(&mut self.0.lock().expect("nothing panics while it writes"))
    }
}

/// Notes its number; refuses when the header `x-refuse` names it.
pub(crate) struct Step<const N: u8>;

impl<const N: u8> FromRequestParts<Steps> for Step<N> {
    type Rejection = (StatusCode, String);

    async fn from_request_parts(parts: &mut Parts, steps: &Steps) -> Result<Self, Self::Rejection> {
        steps.0.lock().expect("nothing panics while it writes").push(N);
        let refused = parts.headers.get("x-refuse").is_some_and(|v| *v == *N.to_string());
        if refused { Err((StatusCode::FORBIDDEN, format!("refused by {N}"))) } else { Ok(Self) }
    }
}

#[derive(View)]
#[view(state = Steps)]
struct Ordered {
    #[view(extract)]
    first: Step<1>,
    #[view(query)]
    page: Option<u32>,
    #[view(extract)]
    second: Step<2>,
    #[view(path)]
    pk: u32,
}

impl Ordered {
    #[handler(get)]
    async fn get(&self, _: Step<3>, _: Step<4>, State(steps): State<Steps>) -> String {
        let (Step, Step) = (&self.first, &self.second);
        steps.0.lock().expect("nothing panics while it writes").push(5);
        format!("{} {:?}", self.pk, self.page)
    }
}

#[tokio::test]
async fn each_step_in_order() {
    let steps = Steps::default();
    let client = Client::view_with_state("/{pk}", Ordered::as_view(), steps.clone());
    assert_eq!(client.get("/7?page=2").await.text(), "7 Some(2)");
    assert_eq!(steps.taken(), [1, 2, 3, 4, 5]);
}

#[tokio::test]
async fn a_rejection_ends_the_request() {
    let steps = Steps::default();
    let client = Client::view_with_state("/{pk}", Ordered::as_view(), steps.clone());
    for n in 1..=4_u8 {
        let answer = client.get("/7").header("x-refuse", &n.to_string()).await;
        assert_eq!(answer.status(), 403);
        assert_eq!(answer.text(), format!("refused by {n}"));
        assert_eq!(steps.taken(), (1..=n).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn captures_and_the_query_come_first() {
    let steps = Steps::default();
    let client = Client::view_with_state("/{pk}", Ordered::as_view(), steps.clone());
    assert_eq!(client.get("/x?page=x").header("x-refuse", "1").await.status(), 404);
    assert_eq!(client.get("/7?page=x").header("x-refuse", "1").await.status(), 400);
    assert_eq!(steps.taken(), [0_u8; 0]);
}

#[tokio::test]
async fn a_rejection_of_head_has_no_body() {
    let client = Client::view_with_state("/{pk}", Ordered::as_view(), Steps::default());
    let answer = client.head("/7").header("x-refuse", "1").await;
    assert_eq!((answer.status().as_u16(), answer.bytes().len()), (403, 0));
    assert_eq!(answer.header("content-length"), Some("12"));
}

#[derive(serde::Deserialize, serde::Serialize)]
struct New {
    title: String,
}

#[derive(View)]
struct Bodies {
    #[view(extract)]
    headers: HeaderMap,
}

impl Bodies {
    #[handler(post)]
    async fn json(&self, Json(new): Json<New>) -> Result<impl IntoResponse, StatusCode> {
        if new.title.is_empty() { Err(StatusCode::CONFLICT) } else { Ok(Json(new)) }
    }

    #[handler(put)]
    async fn form(&self, uri: Uri, Form(New { title }): Form<New>) -> String {
        format!("{uri} {title} {}", self.headers.len())
    }

    #[handler(patch)]
    async fn text(&self, body: String) -> String {
        body
    }

    #[handler(delete)]
    async fn whole(&self, request: Request) -> String {
        format!("{} {}", request.method(), request.uri())
    }

    #[handler(get)]
    async fn option(&self, new: Result<Query<New>, QueryRejection>) -> String {
        new.map_or_else(|_| "none".to_owned(), |Query(new)| new.title)
    }
}

#[tokio::test]
async fn the_last_argument_reads_the_body() {
    let client = Client::view("/", Bodies::as_view());
    let new = New { title: "A".to_owned() };
    assert_eq!(client.post("/").json(&new).await.json::<New>().title, "A");
    assert_eq!(client.put("/").form(&new).await.text(), "/ A 1");
    assert_eq!(client.patch("/").body("as it is").await.text(), "as it is");
    assert_eq!(client.delete("/?x").await.text(), "DELETE /?x");
}

#[tokio::test]
async fn a_body_that_is_refused_ends_the_request() {
    let client = Client::view("/", Bodies::as_view());
    assert_eq!(client.post("/").body("{}").await.status(), 415);
    let json = client.post("/").header("content-type", "application/json");
    assert_eq!(json.body("{").await.status(), 400);
    assert_eq!(client.post("/").json(&7).await.status(), 422);
    assert_eq!(client.patch("/").body(vec![0xff]).await.status(), 400);
}

#[tokio::test]
async fn an_error_of_the_handler_is_its_answer() {
    let client = Client::view("/", Bodies::as_view());
    let new = New { title: String::new() };
    assert_eq!(client.post("/").json(&new).await.status(), 409);
}

#[derive(View)]
struct Captured {
    #[view(path)]
    pk: u32,
}

impl Captured {
    #[handler(get)]
    async fn get(&self, Path(pk): Path<String>, Extension(from_layer): Extension<u8>) -> String {
        format!("{} {pk} {from_layer}", self.pk)
    }
}

#[tokio::test]
async fn axums_own_extractors_see_the_same_request() {
    let router = axum::Router::new().view("/{pk}", Captured::as_view()).layer(Extension(9_u8));
    assert_eq!(Client::new(router).get("/007").await.text(), "7 007 9");
}

#[tokio::test]
async fn a_result_as_argument_catches_the_rejection() {
    let client = Client::view("/", Bodies::as_view());
    assert_eq!(client.get("/").await.text(), "none");
    assert_eq!(client.get("/?title=A").await.text(), "A");
}
