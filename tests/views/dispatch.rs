//! Which verb is answered by what: HEAD, OPTIONS, 405, `Allow`, and their replacements.

use std::convert::Infallible;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::IntoResponse;
use cbv::prelude::*;
use cbv::testing::Client;

const DJANGOS: [&str; 8] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"];

#[derive(View)]
struct Page;

impl Page {
    #[handler(get)]
    async fn get(&self) -> impl IntoResponse {
        ([("x-page", "1"), ("etag", "\"a\"")], "a page")
    }
}

#[tokio::test]
async fn head_has_the_headers_of_get_and_no_body() {
    let client = Client::view("/", Page::as_view());
    let get = client.get("/").await;
    let head = client.head("/").await;
    assert_eq!(head.status(), get.status());
    assert_eq!(head.bytes().len(), 0);
    assert_eq!(head.header("content-length"), Some("6"));
    let mut expected = get.headers().clone();
    expected.insert("content-length", "6".parse().expect("a header"));
    assert_eq!(*head.headers(), expected);
}

#[derive(View)]
struct OwnHead;

impl OwnHead {
    #[handler(get)]
    async fn get(&self) -> &'static str {
        "a page"
    }

    #[handler(head)]
    async fn head(&self) -> impl IntoResponse {
        (StatusCode::ACCEPTED, [("x-head", "own")])
    }
}

#[tokio::test]
async fn an_own_head_is_not_the_one_of_get() {
    let client = Client::view("/", OwnHead::as_view());
    let head = client.head("/").await;
    assert_eq!(head.status(), 202);
    assert_eq!(head.header("x-head"), Some("own"));
    assert_eq!(head.header("content-length"), None);
    assert_eq!(client.get("/").await.text(), "a page");
    assert_eq!(OwnHead::ALLOW, "GET, HEAD, OPTIONS");
}

#[derive(View)]
struct HeadSaysLength;

impl HeadSaysLength {
    #[handler(get)]
    async fn get(&self) -> &'static str {
        "a page"
    }

    #[handler(head)]
    async fn head(&self) -> [(&'static str, &'static str); 1] {
        [("content-length", "123")]
    }
}

#[tokio::test]
async fn an_own_head_may_say_a_length() {
    let head = Client::view("/", HeadSaysLength::as_view()).head("/").await;
    assert_eq!(head.header("content-length"), Some("123"));
}

#[derive(View)]
struct HeadWithBody;

impl HeadWithBody {
    #[handler(head)]
    async fn head(&self) -> &'static str {
        "four"
    }
}

#[tokio::test]
async fn the_body_of_an_own_head_is_not_sent() {
    let head = Client::view("/", HeadWithBody::as_view()).head("/").await;
    assert_eq!(head.bytes().len(), 0);
    assert_eq!(head.header("content-length"), Some("4"));
    assert_eq!(HeadWithBody::ALLOW, "HEAD, OPTIONS");
}

#[derive(View)]
struct Empty;

impl Empty {
    #[handler(get)]
    async fn get(&self) -> StatusCode {
        StatusCode::NO_CONTENT
    }
}

#[tokio::test]
async fn head_says_no_length_of_an_answer_that_has_no_body() {
    let head = Client::view("/", Empty::as_view()).head("/").await;
    assert_eq!(head.status(), 204);
    assert_eq!(head.header("content-length"), None);
}

#[derive(View)]
struct NotModified;

impl NotModified {
    #[handler(get)]
    async fn get(&self) -> StatusCode {
        StatusCode::NOT_MODIFIED
    }
}

/// RFC 9110, 8.6: the length in a 304 is that of the answer which was not sent.
#[tokio::test]
async fn head_says_no_length_of_an_answer_that_is_not_modified() {
    let head = Client::view("/", NotModified::as_view()).head("/").await;
    assert_eq!(head.status(), 304);
    assert_eq!(head.header("content-length"), None);
}

#[derive(View)]
struct GetAndHead;

impl GetAndHead {
    #[handler(get, head)]
    async fn get(&self, method: Method) -> String {
        method.to_string()
    }
}

#[tokio::test]
async fn one_method_can_answer_get_and_head() {
    let client = Client::view("/", GetAndHead::as_view());
    assert_eq!(client.get("/").await.text(), "GET");
    let head = client.head("/").await;
    assert_eq!((head.status().as_u16(), head.header("content-length")), (200, Some("4")));
    assert_eq!(GetAndHead::ALLOW, "GET, HEAD, OPTIONS");
}

#[tokio::test]
async fn options_lists_what_is_answered() {
    let answer = Client::view("/", Page::as_view()).options("/").await;
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"));
    assert_eq!(answer.header("content-length"), Some("0"));
    assert_eq!(answer.bytes().len(), 0);
}

#[tokio::test]
async fn every_other_verb_is_a_405_that_says_what_is_allowed() {
    let client = Client::view("/", Page::as_view());
    for method in ["POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "BREW", "get", "Get"] {
        let answer = client.request(method, "/").await;
        assert_eq!(answer.status(), 405, "{method}");
        assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"), "{method}");
        assert!(answer.text().contains("<h1>Method Not Allowed</h1>"), "{method}");
    }
}

/// Counts how often anything is extracted.
struct Counted;

static EXTRACTED: AtomicUsize = AtomicUsize::new(0);

impl<S: Sync> FromRequestParts<S> for Counted {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, Infallible> {
        EXTRACTED.fetch_add(1, Ordering::SeqCst);
        Ok(Self)
    }
}

#[derive(View)]
struct Counting {
    #[view(path)]
    pk: u32,
    #[view(extract)]
    counted: Counted,
}

impl Counting {
    #[handler(get)]
    async fn get(&self, _: Counted) -> String {
        let Counted = self.counted;
        self.pk.to_string()
    }
}

#[tokio::test]
async fn nothing_is_extracted_before_a_405_or_options() {
    let client = Client::view("/{pk}", Counting::as_view());
    for (method, status) in [("POST", 405), ("BREW", 405), ("OPTIONS", 200)] {
        // Not even the capture: it is no number.
        assert_eq!(client.request(method, "/x").await.status(), status);
    }
    assert_eq!(EXTRACTED.load(Ordering::SeqCst), 0);
    assert_eq!(client.get("/x").await.status(), 404);
    assert_eq!(EXTRACTED.load(Ordering::SeqCst), 0);
    assert_eq!(client.get("/7").await.text(), "7");
    assert_eq!(EXTRACTED.load(Ordering::SeqCst), 2);
}

#[derive(View)]
struct OwnRefusal {
    #[view(default = "not here")]
    text: &'static str,
}

impl OwnRefusal {
    #[handler(get)]
    async fn get(&self) {}

    #[handler(http_method_not_allowed)]
    async fn refuse(&self, method: Method) -> impl IntoResponse {
        (StatusCode::METHOD_NOT_ALLOWED, format!("{method}: {}", self.text))
    }
}

#[tokio::test]
async fn a_replaced_405_names_what_is_allowed_all_the_same() {
    let client = Client::view("/", OwnRefusal::as_view().text("no"));
    let answer = client.delete("/").await;
    assert_eq!(answer.status(), 405);
    assert_eq!(answer.text(), "DELETE: no");
    assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"));
    assert_eq!(client.options("/").await.status(), 200);
    assert_eq!(OwnRefusal::ALLOW, "GET, HEAD, OPTIONS");
}

#[derive(View)]
struct RefusesInAnotherWay;

impl RefusesInAnotherWay {
    #[handler(post)]
    async fn post(&self) {}

    #[handler(http_method_not_allowed)]
    async fn refuse(&self) -> impl IntoResponse {
        (StatusCode::NOT_FOUND, "nothing here")
    }
}

#[tokio::test]
async fn a_replaced_405_may_be_another_answer() {
    let client = Client::view("/", RefusesInAnotherWay::as_view());
    let answer = client.get("/").await;
    assert_eq!((answer.status().as_u16(), answer.text()), (404, "nothing here"));
    assert_eq!(answer.header("allow"), None);
    assert_eq!(client.head("/").await.bytes().len(), 0);
}

#[derive(View)]
struct SaysWhatIsAllowed;

impl SaysWhatIsAllowed {
    #[handler(get)]
    async fn get(&self) {}

    #[handler(http_method_not_allowed)]
    async fn refuse(&self) -> impl IntoResponse {
        (StatusCode::METHOD_NOT_ALLOWED, [("allow", "GET")])
    }
}

#[tokio::test]
async fn a_replaced_405_may_say_itself_what_is_allowed() {
    let answer = Client::view("/", SaysWhatIsAllowed::as_view()).put("/").await;
    assert_eq!(answer.headers().get_all("allow").iter().collect::<Vec<_>>(), ["GET"]);
}

#[derive(View)]
struct OwnOptions;

impl OwnOptions {
    #[handler(get)]
    async fn get(&self) {}

    #[handler(options)]
    async fn options(&self) -> impl IntoResponse {
        ([("x-options", "own")], "options")
    }
}

#[tokio::test]
async fn options_can_be_replaced() {
    let answer = Client::view("/", OwnOptions::as_view()).options("/").await;
    assert_eq!((answer.status().as_u16(), answer.text()), (200, "options"));
    assert_eq!(answer.header("x-options"), Some("own"));
    assert_eq!(answer.header("allow"), None);
    assert_eq!(OwnOptions::ALLOW, "GET, HEAD, OPTIONS");
}

#[derive(View)]
#[view(methods(get, post))]
struct Narrowed;

impl Narrowed {
    #[handler(get, post, put)]
    async fn any(&self, method: Method) -> String {
        method.to_string()
    }
}

#[tokio::test]
async fn methods_narrow_what_answers() {
    let client = Client::view("/", Narrowed::as_view());
    for (method, status) in [
        ("GET", 200),
        ("POST", 200),
        ("PUT", 405),
        ("HEAD", 405),
        ("OPTIONS", 405),
        ("DELETE", 405),
    ] {
        let answer = client.request(method, "/").await;
        assert_eq!(answer.status(), status, "{method}");
        assert_eq!(answer.header("allow").is_some(), status == 405, "{method}");
        assert_eq!(answer.header("allow").unwrap_or("GET, POST"), "GET, POST");
    }
    assert_eq!(Narrowed::ALLOW, "GET, POST");
}

#[derive(View)]
#[view(methods(head, options))]
struct HeadOnly;

impl HeadOnly {
    #[handler(get)]
    async fn get(&self) -> &'static str {
        "never"
    }
}

#[tokio::test]
async fn head_can_answer_where_get_may_not() {
    let client = Client::view("/", HeadOnly::as_view());
    assert_eq!(HeadOnly::ALLOW, "HEAD, OPTIONS");
    assert_eq!(client.get("/").await.status(), 405);
    assert_eq!(client.head("/").await.header("content-length"), Some("5"));
    assert_eq!(client.options("/").await.status(), 200);
}

#[derive(View)]
#[view(methods(get, "PROPFIND", "M-SEARCH"))]
struct Dav;

impl Dav {
    #[handler(get)]
    async fn get(&self) -> &'static str {
        "get"
    }

    #[handler("PROPFIND", "M-SEARCH")]
    async fn other(&self, method: Method) -> String {
        method.to_string()
    }
}

#[tokio::test]
async fn verbs_beyond_djangos_are_answered_as_they_are_written() {
    let client = Client::view("/", Dav::as_view());
    assert_eq!(Dav::ALLOW, "GET, PROPFIND, M-SEARCH");
    assert_eq!(client.request("PROPFIND", "/").await.text(), "PROPFIND");
    assert_eq!(client.request("M-SEARCH", "/").await.text(), "M-SEARCH");
    for method in ["propfind", "PROPPATCH", "M_SEARCH", "HEAD", "OPTIONS"] {
        let answer = client.request(method, "/").await;
        assert_eq!(answer.status(), 405, "{method}");
        assert_eq!(answer.header("allow"), Some(Dav::ALLOW), "{method}");
    }
}

#[derive(View)]
struct All;

impl All {
    #[handler(trace, options, head, delete, patch, put, post, get)]
    async fn any(&self, method: Method) -> String {
        method.to_string()
    }
}

#[tokio::test]
async fn allow_is_in_djangos_order_and_names_each_once() {
    let client = Client::view("/", All::as_view());
    assert_eq!(All::ALLOW, DJANGOS.join(", "));
    for method in DJANGOS {
        let answer = client.request(method, "/").await;
        assert_eq!(answer.text(), if method == "HEAD" { "" } else { method });
    }
    assert_eq!(client.request("BREW", "/").await.header("allow"), Some(All::ALLOW));
}

#[derive(View)]
struct Blocking;

impl Blocking {
    #[handler(get)]
    fn get(&self) -> &'static str {
        "sync"
    }
}

#[tokio::test]
async fn a_sync_view_dispatches_alike() {
    let client = Client::view("/", Blocking::as_view());
    assert_eq!(client.get("/").await.text(), "sync");
    assert_eq!(client.head("/").await.header("content-length"), Some("4"));
    assert_eq!(client.options("/").await.header("allow"), Some("GET, HEAD, OPTIONS"));
    assert_eq!(client.post("/").await.status(), 405);
}

#[test]
fn allow_is_a_constant() {
    const ALLOW: &str = Page::ALLOW;
    assert_eq!(ALLOW, <Page as View>::ALLOW);
}
