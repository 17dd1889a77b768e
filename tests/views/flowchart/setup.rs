use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use axum::response::Redirect;
use cbv::Error;
use cbv::prelude::*;
use cbv::testing::Client;

use super::Log;

#[derive(Debug, Default, PartialEq)]
struct Account {
    name: String,
}

/// Logs when it is extracted.
struct Logged;

impl FromRequestParts<Log> for Logged {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(_: &mut Parts, log: &Log) -> Result<Self, Self::Rejection> {
        log.push("extracted");
        Ok(Self)
    }
}

/// Django's `setup()`: loads the account, and refuses if it is not theirs.
#[derive(View)]
#[view(state = Log)]
struct Accounts {
    #[view(default = "Ada")]
    owner: String,
    #[view(path)]
    name: String,
    #[view(extract)]
    _extracted: Logged,
    #[view(setup)]
    account: Option<Account>,
    #[view(setup)]
    seen: u32,
}

impl Accounts {
    #[handler(setup)]
    async fn load(&mut self, method: Method, State(log): State<Log>) -> Result<(), Error> {
        log.push("setup");
        tokio::task::yield_now().await;
        assert_eq!((self.seen, &self.account), (0, &None), "each request has a value of its own");
        self.seen += 1;
        match self.name.as_str() {
            "panic" => panic!("a secret"),
            name if name == self.owner || method == Method::OPTIONS => {
                self.account = Some(Account { name: name.to_owned() });
                Ok(())
            }
            "nobody" => Err(Error::http404("no such account")),
            _ => Err(Error::permission_denied("not yours")),
        }
    }

    #[handler(get)]
    async fn show(&self, State(log): State<Log>) -> String {
        log.push("handler");
        format!("{} {}", self.account.as_ref().map_or("", |account| &account.name), self.seen)
    }

    #[handler(post)]
    async fn save(self, State(log): State<Log>, body: String) -> String {
        log.push("handler");
        format!("{:?} is {body}", self.account.map(|account| account.name))
    }
}

fn accounts() -> (Client, Log) {
    let log = Log::default();
    (Client::view_with_state("/{name}/", Accounts::as_view(), log.clone()), log)
}

#[tokio::test]
async fn it_fills_fields_before_every_handler() {
    let (client, log) = accounts();
    assert_eq!(client.get("/Ada/").await.text(), "Ada 1");
    assert_eq!(log.take(), ["extracted", "setup", "handler"]);
    assert_eq!(client.get("/Ada/").await.text(), "Ada 1");
    assert_eq!(client.post("/Ada/").body("new").await.text(), "Some(\"Ada\") is new");
    log.take();
    let head = client.head("/Ada/").await;
    assert_eq!((head.status().as_u16(), head.header("content-length")), (200, Some("5")));
    assert_eq!(log.take(), ["extracted", "setup", "handler"]);
}

#[tokio::test]
async fn an_error_ends_the_request() {
    let (client, log) = accounts();
    assert_eq!(client.get("/Grace/").await.status(), 403);
    assert_eq!(log.take(), ["extracted", "setup"]);
    assert_eq!(client.post("/nobody/").body("new").await.status(), 404);
    assert_eq!(client.head("/nobody/").await.text(), "");
    let problem = client.get("/Grace/").header("accept", "application/json").await;
    assert_eq!(problem.header("content-type"), Some("application/problem+json"));
}

#[tokio::test]
async fn a_panic_is_one_500() {
    let (client, _) = accounts();
    let answer = client.get("/panic/").await;
    assert_eq!(answer.status(), 500);
    assert_eq!(answer.text().contains("secret"), cfg!(debug_assertions));
    assert_eq!(client.get("/Ada/").await.status(), 200);
}

#[tokio::test]
async fn options_and_405_come_before() {
    let (client, log) = accounts();
    assert_eq!(client.options("/Grace/").await.status(), 200);
    let refused = client.delete("/Grace/").await;
    assert_eq!(
        (refused.status().as_u16(), refused.header("allow")),
        (405, Some("GET, POST, HEAD, OPTIONS"))
    );
    assert!(log.take().is_empty());
}

/// `&self` where there is nothing to fill; every `IntoResponse` is an error; own answers to OPTIONS
/// and to other verbs are handlers like all others.
#[derive(View)]
struct Guarded {
    #[view(extract)]
    headers: HeaderMap,
}

impl Guarded {
    #[handler(setup)]
    async fn refuse(&self) -> Result<(), Redirect> {
        if self.headers.contains_key("authorization") {
            Ok(())
        } else {
            Err(Redirect::to("/login/"))
        }
    }

    #[handler(get, options, http_method_not_allowed)]
    async fn show(&self) -> &'static str {
        "for members"
    }
}

#[tokio::test]
async fn it_may_only_look() {
    let client = Client::view("/", Guarded::as_view());
    for verb in ["GET", "OPTIONS", "DELETE"] {
        let refused = client.request(verb, "/").await;
        assert_eq!(
            (refused.status().as_u16(), refused.header("location")),
            (303, Some("/login/")),
            "{verb}"
        );
        assert_eq!(
            client.request(verb, "/").header("authorization", "yes").await.text(),
            "for members"
        );
    }
}

/// What cannot fail returns nothing; a field that the setup fills is seen by templates, too.
#[derive(TemplateView)]
#[view(state = Templates, template_name = "cbv/list.html")]
struct Page {
    #[view(default = "unused")]
    greeting: String,
    #[view(setup)]
    shown: String,
}

impl Page {
    #[handler(setup)]
    async fn greet(&mut self) {
        self.shown = self.greeting.to_uppercase();
    }
}

#[tokio::test]
async fn it_stands_before_the_handler_of_a_generic_view() {
    let source = "{{ view.shown }} {{ view.greeting }}";
    let templates =
        Templates::from_sources([("cbv/list.html", source)]).expect("a template that parses");
    let view = Page::as_view().greeting("hello");
    let client = Client::view_with_state("/", view, templates);
    assert_eq!(client.get("/").await.text(), "HELLO hello");
}

#[test]
fn a_view_knows_its_mode() {
    const { assert!(Accounts::IS_ASYNC && <Page as View>::IS_ASYNC) }
}
