//! `Render`: a template as the answer of any handler.

use axum::Router;
use axum::extract::FromRef;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use cbv::prelude::*;
use cbv::testing::Client;
use cbv::{Error, urls};

use crate::logs;

#[derive(Clone, FromRef)]
struct App {
    templates: Templates,
}

#[derive(View)]
#[view(state = App)]
struct Letter {
    #[view(path)]
    name: String,
}

impl Letter {
    #[handler(get)]
    async fn read(&self, render: Render) -> Result<Response, Error> {
        render.page("letter.html", context! { name => &self.name }).await
    }

    #[handler(post)]
    async fn write(&self, render: Render, name: String) -> Result<Response, Error> {
        let page = render.page("letter.html", context! { name }).await?;
        Ok((StatusCode::CREATED, page).into_response())
    }

    #[handler(put)]
    async fn text(&self, render: Render) -> Result<String, Error> {
        assert_eq!(render.request().script_name(), "/post");
        render.text("letter.html", context! { name => &self.name }).await
    }

    #[handler(delete)]
    async fn lost(&self, render: Render) -> Result<Response, Error> {
        render.page("lost.html", Context::new()).await
    }
}

urls! {
    mod letters: App {
        "/letter/{name}/" => Letter::as_view(), name = letter;
    }
}

async fn of_axum(render: Render) -> Result<Response, Error> {
    render.page("letter.html", context! { name => "axum" }).await
}

fn client() -> Client {
    let source = "{{ request.method }} {{ url('letter', name=name) }} {{ querystring(a=1) }}";
    let templates = Templates::from_sources([("letter.html", source)]).expect("it parses");
    let templates = templates.routes(letters::routes());
    let post = letters::router().route("/of-axum", get(of_axum));
    Client::new(Router::new().nest("/post", post).with_state(App { templates }))
}

#[tokio::test]
async fn a_template_has_what_every_template_has() {
    let page = client().get("/post/letter/Ada/?b=2").await;
    assert_eq!(page.text(), "GET /post/letter/Ada/ ?b=2&amp;a=1");
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    let axums = client().get("/post/of-axum").await;
    assert_eq!(axums.text(), "GET /post/letter/axum/ ?a=1");
}

#[tokio::test]
async fn a_status_stands_before_the_page() {
    let answer = client().post("/post/letter/Ada/").body("Grace").await;
    assert_eq!((answer.status().as_u16(), answer.text()), (201, "POST /post/letter/Grace/ ?a=1"));
}

#[tokio::test]
async fn a_text_is_no_page() {
    let answer = client().put("/post/letter/Ada/").await;
    assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"));
    assert!(answer.text().starts_with("PUT /post/letter/Ada/"), "{}", answer.text());
}

#[tokio::test]
async fn a_template_that_is_missing_is_an_error_of_the_server() {
    let (logs, _guard) = logs::record();
    assert_eq!(client().delete("/post/letter/Ada/").await.status(), 500);
    assert!(logs.lines().iter().any(|line| line.contains("lost.html")), "{:?}", logs.lines());
}
