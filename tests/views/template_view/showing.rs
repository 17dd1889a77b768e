//! A page that is shown again: by another handler of its view, and by another view.

use axum::Form;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use cbv::prelude::*;
use cbv::testing::Client;
use cbv::{Error, TemplateView};
use serde::Deserialize;

#[derive(Deserialize)]
struct Vote {
    choice: String,
}

#[derive(TemplateView)]
#[view(template_name = "about.html", context = Self::more)]
#[view(extra_context = context! { error => "none", hook => "not called" })]
struct Poll {
    #[view(path)]
    pk: u32,
    #[view(default = "Vote")]
    title: String,
}

impl Poll {
    async fn more(&self, context: Context) -> Result<Context, Error> {
        Ok(context.with("hook", "called"))
    }

    /// The body comes after the request of the page.
    #[handler(post)]
    async fn vote(
        mut self,
        request: PageRequest<Self>,
        Form(vote): Form<Vote>,
    ) -> Result<Response, Error> {
        if vote.choice.is_empty() {
            self.title.push('!');
            return self.show(request, context! { error => "Choose.", hook => "hidden" }).await;
        }
        Ok(vote.choice.into_response())
    }

    /// It may be the last argument, too.
    #[handler(put)]
    async fn put(self, request: PageRequest<Self>) -> Result<Response, Error> {
        self.show(request, Context::new()).await
    }
}

/// It shows the page of another, and knows nothing of its fields.
#[derive(View)]
#[view(state = Templates)]
struct Elsewhere;

impl Elsewhere {
    #[handler(post)]
    async fn vote(&self, request: PageRequest<Self>, Form(vote): Form<Vote>) -> Response {
        let poll = Poll::as_view().title(vote.choice);
        request.show(poll.extra_context([("error", "Elsewhere.")])).await
    }

    #[handler(put)]
    async fn guarded(&self, request: PageRequest<Self>) -> Response {
        request.show(Poll::as_view().layer(from_fn(refuse))).await
    }
}

async fn refuse(request: Request, _: Next) -> String {
    assert_eq!(request.headers().get("content-type"), None);
    assert_eq!(request.headers().get("if-none-match"), None);
    format!("refused {}", request.method())
}

const SOURCE: &str = "{{ view.title }} {{ pk }} {{ error }} {{ hook }} {{ request.method }}";

fn client() -> Client {
    let templates = Templates::from_sources([("about.html", SOURCE)]).expect("it parses");
    let router = Router::new()
        .view("/{pk}", Poll::as_view())
        .view("/titled/{pk}", Poll::as_view().title("Titled").extra_context([("error", "no")]))
        .view("/elsewhere/{pk}", Elsewhere::as_view());
    Client::new(router.with_state(templates))
}

#[tokio::test]
async fn a_view_shows_its_own_page_with_more_context() {
    let client = client();
    assert_eq!(client.get("/7").await.text(), "Vote 7 none called GET");
    let voted = client.post("/7").form(&[("choice", "a")]).await;
    assert_eq!(voted.text(), "a");
    // The hook has the last word, the handler the one before, and `self` is the same.
    let refused = client.post("/7").form(&[("choice", "")]).await;
    assert_eq!(refused.text(), "Vote! 7 Choose. called POST");
    assert_eq!(refused.header("content-type"), Some("text/html; charset=utf-8"));
    let titled = client.post("/titled/7").form(&[("choice", "")]).await;
    assert_eq!(titled.text(), "Titled! 7 Choose. called POST");
    assert_eq!(client.put("/titled/7").await.text(), "Titled 7 no called PUT");
}

#[tokio::test]
async fn a_view_shows_the_page_of_another_as_get() {
    let client = client();
    let shown = client.post("/elsewhere/7").form(&[("choice", "Of another")]).await;
    assert_eq!(shown.text(), "Of another 7 Elsewhere. called GET");
    let answer = client.post("/elsewhere/seven").form(&[("choice", "Of another")]).await;
    assert_eq!(answer.status(), 404, "that view's captures have their types");
}

#[tokio::test]
async fn the_layers_of_the_other_view_see_the_request() {
    let answer = client().put("/elsewhere/7").header("if-none-match", "*").json(&1).await;
    assert_eq!(answer.text(), "refused GET");
}
