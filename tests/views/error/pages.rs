//! The small pages, and problems for clients that prefer JSON.

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::IntoResponse;
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use cbv::{Error, ErrorPages};
use serde_json::json;
use tower::layer::util::Identity;

use super::views::Failing;

const JSON: &str = "application/json";

fn client() -> Client {
    Client::view("/{what}/{number}", Failing::as_view())
}

/// As a release build answers: the page for developers has the verb in it.
fn released(router: Router) -> Client {
    Client::new(router.layer(ErrorPages::default().debug(false)))
}

fn assert_page(answer: &Answer, status: u16, name: &str) {
    assert_eq!(answer.status(), status);
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(answer.header("vary"), Some("accept"));
    let text = answer.text();
    assert!(
        text.starts_with("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset"),
        "{text}"
    );
    assert!(text.contains(&format!("<title>{status} {name}</title>")), "{text}");
    assert!(text.contains(&format!("<h1>{name}</h1>\n<p>")), "{text}");
    assert!(text.contains("\n<main>\n"), "{text}");
    assert!(text.ends_with("</p>\n</main>\n</body>\n</html>\n"), "{text}");
    let is_for_developers = cfg!(debug_assertions) && status >= 500;
    assert!(is_for_developers || !text.contains("secret"), "{text}");
}

/// `detail` as it is in a debug build.
fn assert_problem(answer: &Answer, status: u16, title: &str, detail: Option<&str>) {
    assert_eq!(answer.status(), status);
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    assert_eq!(answer.header("vary"), Some("accept"));
    let mut expected = json!({"type": "about:blank", "title": title, "status": status});
    if let Some(detail) = detail.filter(|_| cfg!(debug_assertions)) {
        expected["detail"] = detail.into();
    }
    assert_eq!(answer.json::<serde_json::Value>(), expected);
}

/// What fails, with its status and name, and what is said about it.
const FAILURES: [(&str, u16, &str, Option<&str>); 7] = [
    ("http404", 404, "Not Found", Some("no <book> 7")),
    ("permission_denied", 403, "Forbidden", Some("not your <shelf>")),
    ("bad_request", 400, "Bad Request", Some("a bad <signature>")),
    ("gone", 410, "Gone", Some("<sold>")),
    ("cause", 500, "Internal Server Error", Some("invalid digit found in string")),
    ("unavailable", 503, "Service Unavailable", Some("a secret database: a secret address")),
    ("teapot", 418, "I'm a teapot", Some("short and stout")),
];

#[tokio::test]
async fn an_error_is_a_page() {
    for (what, status, name, said) in FAILURES {
        let path = format!("/{what}/7");
        for answer in [client().get(&path).await, client().post(&path).await] {
            assert_page(&answer, status, name);
            let said = said.map(|said| said.replace('<', "&lt;").replace('>', "&gt;"));
            let shown = said.is_some_and(|said| answer.text().contains(&format!("<p>{said}</p>")));
            assert_eq!(shown, cfg!(debug_assertions) && status < 500, "{}", answer.text());
        }
    }
}

#[tokio::test]
async fn an_error_is_a_problem_for_a_client_that_prefers_json() {
    for (what, status, name, said) in FAILURES {
        let path = format!("/{what}/7");
        let get = client().get(&path).header("accept", JSON).await;
        assert_problem(&get, status, name, said);
        let post = client().post(&path).header("accept", "application/json, */*").await;
        assert_problem(&post, status, name, said);
    }
}

#[tokio::test]
async fn what_the_client_accepts_decides() {
    for (accept, is_problem) in [
        ("application/problem+json", true),
        ("application/json, text/plain, */*", true),
        ("text/html;q=0.5, application/json;q=0.6", true),
        ("*/*", false),
        ("text/html, application/json", false),
        ("text/html;q=0.5, application/json;q=0.4", false),
        ("application/json;q=0", false),
        ("image/png", false),
        ("nonsense;;;,\"", false),
    ] {
        let answer = client().get("/http404/7").header("accept", accept).await;
        let expected =
            if is_problem { "application/problem+json" } else { "text/html; charset=utf-8" };
        assert_eq!(answer.header("content-type"), Some(expected), "{accept}");
    }
}

#[tokio::test]
async fn what_a_handler_writes_is_not_touched() {
    let answer = client().get("/fine/7").header("accept", JSON).await;
    assert_eq!((answer.status().as_u16(), answer.text()), (200, "fine"));
    assert_eq!(answer.header("vary"), None);
}

#[tokio::test]
async fn a_capture_that_does_not_parse_is_a_page() {
    for method in ["GET", "POST"] {
        assert_page(&client().request(method, "/a/seven").await, 404, "Not Found");
        let answer = client().request(method, "/a/seven").header("accept", JSON).await;
        assert_problem(&answer, 404, "Not Found", None);
    }
}

#[tokio::test]
async fn a_verb_without_a_handler_is_a_page_that_says_what_is_allowed() {
    let layered = Failing::as_view().layer(Identity::new());
    let layered = Client::new(Router::new().view("/{what}/{number}", layered));
    for client in [client(), layered] {
        let page = client.delete("/a/b").await;
        assert_page(&page, 405, "Method Not Allowed");
        assert_eq!(page.header("allow"), Some("GET, POST, HEAD, OPTIONS"));
        let problem = client.delete("/a/b").header("accept", JSON).await;
        assert_problem(&problem, 405, "Method Not Allowed", None);
        assert_eq!(problem.header("allow"), Some("GET, POST, HEAD, OPTIONS"));
    }
}

#[derive(View)]
struct OnlyPost;

impl OnlyPost {
    #[handler(post)]
    async fn post(&self) {}
}

#[tokio::test]
async fn a_page_to_head_has_its_length_and_no_body() {
    let failing = Failing::as_view().layer(Identity::new());
    let view = Router::new().view("/{what}/{number}", Failing::as_view());
    let failing = released(Router::new().view("/{what}/{number}", failing));
    for (client, get, head) in [
        (client(), "GET", "/http404/7"),
        (released(view.clone()), "GET", "/cause/7"),
        (released(view), "GET", "/panic/7"),
        (client(), "GET", "/a/seven"),
        (failing, "GET", "/cause/7"),
        (Client::view("/", OnlyPost::as_view()), "GET", "/"),
        (Client::new(Router::new().route_service("/", OnlyPost::as_view())), "GET", "/"),
        (Client::view("/", OnlyPost::as_view().layer(Identity::new())), "GET", "/"),
    ] {
        for accept in ["text/html", JSON] {
            let body = client.request(get, head).header("accept", accept).await;
            let answer = client.head(head).header("accept", accept).await;
            assert_eq!(answer.status(), body.status());
            assert_eq!(answer.bytes().len(), 0);
            let length = body.bytes().len().to_string();
            assert_eq!(answer.header("content-length"), Some(length.as_str()), "{head}");
            assert_eq!(answer.header("content-type"), body.header("content-type"));
            assert_eq!(answer.header("allow"), body.header("allow"));
        }
    }
}

#[tokio::test]
async fn a_panic_is_a_page() {
    assert_page(&client().get("/panic/7").await, 500, "Internal Server Error");
    assert_page(&client().post("/panic/7").await, 500, "Internal Server Error");
}

/// An extractor may fail with it, too.
struct Refusing;

impl<S: Sync> FromRequestParts<S> for Refusing {
    type Rejection = Error;

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, Error> {
        Err(Error::permission_denied("members only"))
    }
}

#[derive(View)]
struct Extracting {
    #[view(default)]
    number: u8,
}

impl Extracting {
    #[handler(get)]
    async fn last(&self, _: Refusing) -> String {
        self.number.to_string()
    }

    #[handler(post)]
    async fn first(&self, _: Refusing, body: String) -> String {
        body
    }
}

#[derive(View)]
struct ExtractingField {
    #[view(extract)]
    refusing: Refusing,
}

impl ExtractingField {
    #[handler(get, post)]
    async fn any(&self) {
        let Refusing = self.refusing;
    }
}

#[tokio::test]
async fn the_rejection_of_an_extractor_is_a_page() {
    let argument = Client::view("/", Extracting::as_view());
    let field = Client::view("/", ExtractingField::as_view());
    for (client, method) in [(&argument, "GET"), (&argument, "POST"), (&field, "GET")] {
        assert_page(&client.request(method, "/").await, 403, "Forbidden");
        let answer = client.request(method, "/").header("accept", JSON).await;
        assert_problem(&answer, 403, "Forbidden", Some("members only"));
    }
}

#[derive(View)]
struct Synchronous;

impl Synchronous {
    #[handler(get)]
    fn get(&self) -> Result<String, Error> {
        Err(Error::http404("on the blocking pool"))
    }
}

#[tokio::test]
async fn an_error_of_a_sync_handler_is_a_page() {
    let client = Client::view("/", Synchronous::as_view());
    assert_page(&client.get("/").await, 404, "Not Found");
    let answer = client.get("/").header("accept", JSON).await;
    assert_problem(&answer, 404, "Not Found", Some("on the blocking pool"));
}

#[tokio::test]
async fn a_handler_of_axum_answers_with_it_too() {
    let response = Error::gone("sold").into_response();
    assert_eq!(response.status(), 410);
    assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
}
