use axum::Form;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{self, from_fn};
use axum::response::{IntoResponse, Response};
use cbv::Error;
use cbv::prelude::*;
use cbv::testing::Client;
use serde::Deserialize;

fn marked(mut answer: Response, value: &str) -> Response {
    answer.headers_mut().append("x-mark", HeaderValue::from_str(value).expect("a value"));
    answer
}

fn marks(answer: &cbv::testing::Answer) -> Vec<&str> {
    answer.headers().get_all("x-mark").iter().map(|value| value.to_str().expect("text")).collect()
}

async fn layer(request: Request, next: middleware::Next) -> Response {
    marked(next.run(request).await, "layer")
}

#[derive(Deserialize)]
struct Entry {
    name: String,
}

/// One that borrows.
#[derive(View)]
struct Borrowing {
    #[view(default = "Ada")]
    name: String,
    #[view(extract)]
    headers: HeaderMap,
    #[view(setup)]
    loaded: bool,
}

impl Borrowing {
    #[handler(setup)]
    async fn load(&mut self) -> Result<(), Error> {
        if self.headers.contains_key("x-stop") {
            return Err(Error::http404("stopped"));
        }
        self.loaded = true;
        Ok(())
    }

    #[handler(dispatch)]
    async fn around(&self, next: Next<Self>) -> Result<Response, Error> {
        assert!(self.loaded, "the setup comes before");
        if self.headers.contains_key("x-refuse") {
            return Err(Error::permission_denied("not you"));
        }
        let answer = next.run(self).await;
        assert!(!self.headers.contains_key("x-panic"), "a secret");
        let status = answer.status();
        Ok(marked(answer, &format!("{} {}", self.name, status.as_u16())))
    }

    #[handler(get)]
    async fn show(&self) -> String {
        format!("Hello, {}!", self.name)
    }

    #[handler(put, layer(from_fn(layer)))]
    async fn put(&self) -> &'static str {
        "put"
    }

    #[handler(post)]
    async fn post(&self, Form(entry): Form<Entry>) -> String {
        entry.name
    }

    #[handler(delete)]
    async fn delete(&self) -> Result<String, Error> {
        Err(Error::http404("gone"))
    }
}

#[tokio::test]
async fn it_sees_every_answer_of_a_handler() {
    let client = Client::view("/", Borrowing::as_view().name("Grace"));
    let answer = client.get("/").await;
    assert_eq!((answer.text(), marks(&answer)), ("Hello, Grace!", vec!["Grace 200"]));
    let answer = client.head("/").await;
    assert_eq!((answer.text(), marks(&answer)), ("", vec!["Grace 200"]));
    assert_eq!(answer.header("content-length"), Some("13"));
    assert_eq!(marks(&client.put("/").await), ["Grace 200", "layer"]);
    assert_eq!(client.post("/").form(&[("name", "Mary")]).await.text(), "Mary");
    // Of an argument that cannot be extracted, as well.
    assert_eq!(marks(&client.post("/").form(&[("nome", "Mary")]).await), ["Grace 422"]);
    let gone = client.delete("/").header("accept", "application/json").await;
    assert_eq!((gone.status().as_u16(), marks(&gone)), (404, vec!["Grace 404"]));
    assert_eq!(gone.header("content-type"), Some("application/problem+json"));
}

#[tokio::test]
async fn it_may_answer_itself() {
    let client = Client::view("/", Borrowing::as_view());
    let refused = client.post("/").header("x-refuse", "1").body("no form").await;
    assert_eq!((refused.status().as_u16(), marks(&refused)), (403, vec![]));
    let refused = client.head("/").header("x-refuse", "1").await;
    assert_eq!((refused.status().as_u16(), refused.text()), (403, ""));
    let stopped = client.get("/").header("x-stop", "1").await;
    assert_eq!((stopped.status().as_u16(), marks(&stopped)), (404, vec![]));
    assert_eq!(client.get("/").header("x-panic", "1").await.status(), 500);
}

#[tokio::test]
async fn options_and_405_come_before() {
    let client = Client::view("/", Borrowing::as_view());
    for (verb, status) in [("OPTIONS", 200), ("TRACE", 405)] {
        let answer = client.request(verb, "/").header("x-refuse", "1").await;
        assert_eq!((answer.status().as_u16(), marks(&answer)), (status, vec![]), "{verb}");
    }
}

/// One that takes the view: its handlers may, too.
#[derive(View)]
#[view(layer(from_fn(layer)))]
struct Owning {
    #[view(setup)]
    steps: Vec<&'static str>,
}

impl Owning {
    #[handler(dispatch)]
    async fn around(mut self, next: Next<Self>) -> impl IntoResponse {
        self.steps.push("dispatch");
        (StatusCode::ACCEPTED, [("x-around", "yes")], next.run(self).await)
    }

    #[handler(setup)]
    async fn load(&mut self) {
        self.steps.push("setup");
    }

    #[handler(get)]
    async fn show(self) -> String {
        self.steps.join(", ")
    }

    #[handler(post)]
    async fn change(&mut self) -> String {
        self.steps.push("change");
        self.steps.join(", ")
    }

    #[handler(put)]
    async fn look(&self) -> String {
        self.steps.join(", ")
    }
}

#[tokio::test]
async fn it_may_take_the_view() {
    let client = Client::view("/", Owning::as_view());
    let answer = client.get("/").await;
    assert_eq!((answer.text(), answer.header("x-around")), ("setup, dispatch", Some("yes")));
    assert_eq!((answer.status().as_u16(), marks(&answer)), (202, vec!["layer"]));
    assert_eq!(client.post("/").await.text(), "setup, dispatch, change");
    assert_eq!(client.put("/").await.text(), "setup, dispatch");
}

/// One that lends the view to be changed, and looks at it afterwards.
#[derive(View)]
struct Lending {
    #[view(setup)]
    steps: Vec<&'static str>,
}

impl Lending {
    #[handler(setup)]
    async fn load(&mut self) {}

    #[handler(dispatch)]
    async fn around(&mut self, next: Next<Self>) -> Response {
        let answer = next.run(&mut *self).await;
        marked(answer, &self.steps.join(", "))
    }

    #[handler(get)]
    async fn show(&mut self) -> &'static str {
        self.steps.push("shown");
        "shown"
    }

    #[handler(http_method_not_allowed)]
    async fn refuse(&self) -> StatusCode {
        StatusCode::METHOD_NOT_ALLOWED
    }
}

#[tokio::test]
async fn it_may_lend_the_view() {
    let client = Client::view("/", Lending::as_view());
    assert_eq!(marks(&client.get("/").await), ["shown"]);
    // An answer to other verbs that the view writes is a handler.
    let refused = client.post("/").await;
    assert_eq!((refused.header("allow"), marks(&refused)), (Some("GET, HEAD, OPTIONS"), vec![""]));
}
