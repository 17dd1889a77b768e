//! The test client: what a browser does between two requests, and what an answer was made of.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Multipart, Query, State};
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{AppendHeaders, Redirect};
use axum::routing::{any, get, post};
use cbv::prelude::*;
use cbv::testing::Client;
use cbv::{Error, ErrorPages};

/// The cookies that came, sorted.
async fn cookies(headers: HeaderMap) -> String {
    let sent = headers.get_all("cookie").iter().map(|value| value.to_str().expect("a text"));
    let mut pairs: Vec<_> = sent.flat_map(|line| line.split("; ")).collect();
    pairs.sort_unstable();
    pairs.join("; ")
}

/// Sets what the query says: `/set?a=1;%20Path=/x`.
async fn set(uri: Uri) -> AppendHeaders<Vec<(axum::http::HeaderName, String)>> {
    let query = uri.query().unwrap_or_default();
    let decoded = percent_encoding::percent_decode_str(query).decode_utf8_lossy();
    AppendHeaders(decoded.split('&').map(|cookie| (SET_COOKIE, cookie.to_owned())).collect())
}

fn cookie_client() -> Client {
    let router = Router::new().route("/set", get(set)).route("/inner/set", get(set));
    Client::new(router.route("/", get(cookies)).route("/inner/", get(cookies)))
}

async fn sent(client: &Client, path: &str) -> String {
    client.get(path).await.text().to_owned()
}

#[tokio::test]
async fn cookies_are_kept() {
    let client = cookie_client();
    assert_eq!(sent(&client, "/").await, "");
    client.get("/set?a=1;%20HttpOnly;%20Secure&b=2;%20Max-Age=60").await;
    assert_eq!(sent(&client, "/").await, "a=1; b=2");
    assert_eq!((client.cookie("a").as_deref(), client.cookie("c")), (Some("1"), None));
    client.get("/set?a=3&b=;%20Max-Age=0").await;
    assert_eq!(sent(&client, "/").await, "a=3", "one is changed, one is deleted");
    assert_eq!(client.cookie("b"), None);
}

#[tokio::test]
async fn cookies_are_for_their_paths_and_hosts() {
    let client = cookie_client();
    client.get("/set?a=1;%20Path=/inner&b=2;%20Domain=example.org").await;
    client.get("/inner/set?c=3").await;
    assert_eq!(sent(&client, "/").await, "");
    assert_eq!(sent(&client, "/inner/").await, "a=1; c=3");
    let other =
        client.get("/set?d=4;%20Domain=example.org").header("host", "www.example.org").await;
    assert_eq!(other.status(), 200);
    assert_eq!(sent(&client, "/").await, "");
    let there = client.get("/").header("host", "shop.example.org").await;
    assert_eq!(there.text(), "d=4");
}

#[tokio::test]
async fn cookies_by_hand() {
    let client = cookie_client();
    client.set_cookie("user", "ada");
    assert_eq!(sent(&client, "/inner/").await, "user=ada");
    let written = client.get("/").header("cookie", "b=2").await;
    assert_eq!(written.text(), "b=2; user=ada", "beside those of a header");
    assert_eq!(sent(&client.clone(), "/").await, "user=ada", "a clone shares them");
    client.clear_cookies();
    assert_eq!(sent(&client, "/").await, "");
}

/// What came: the verb, the path, the type and the body.
async fn echo(method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> String {
    let content_type = headers.get("content-type").and_then(|value| value.to_str().ok());
    let body = String::from_utf8_lossy(&body);
    format!("{method} {uri} {} {body}", content_type.unwrap_or("-"))
}

#[derive(serde::Deserialize)]
struct Target {
    to: String,
    #[serde(default = "found")]
    status: u16,
}

fn found() -> u16 {
    302
}

async fn redirect(Query(target): Query<Target>) -> (StatusCode, [(&'static str, String); 2]) {
    let status = StatusCode::from_u16(target.status).expect("a status");
    (status, [("location", target.to), ("set-cookie", "came=by".to_owned())])
}

async fn again(Query(count): Query<Vec<(String, u32)>>) -> Redirect {
    Redirect::to(&format!("/again?count={}", count[0].1 + 1))
}

fn redirecting() -> Client {
    let router = Router::new()
        .route("/to/", any(redirect))
        .route("/end/", any(echo))
        .route("/to/end/", any(echo))
        .route("/one/", any(|| async { Redirect::to("/two/") }))
        .route("/two/", any(|| async { Redirect::to("/one/") }))
        .route("/again", any(again));
    Client::new(router)
}

#[tokio::test]
async fn redirects_are_followed_where_it_is_asked_for() {
    let client = redirecting();
    let answer = client.get("/to/?to=/end/").await;
    assert_eq!((answer.status().as_u16(), answer.header("location")), (302, Some("/end/")));
    assert!(answer.redirect_chain().is_empty());
    let answer = client.get("/to/?to=/end/%3Fa=1%23top").follow().await;
    assert_eq!((answer.status().as_u16(), answer.text()), (200, "GET /end/?a=1 - "));
    assert_eq!(answer.redirect_chain(), [("/end/?a=1".to_owned(), 302)]);
    assert_eq!(client.cookie("came").as_deref(), Some("by"), "cookies on the way are kept");
    let twice = "/to/?status=301&to=/to/%3Fstatus=307%26to=end/";
    let answer = client.get(twice).follow().await;
    assert_eq!(answer.text(), "GET /to/end/ - ", "a relative path");
    let chain: Vec<_> = answer.redirect_chain().iter().map(|(_, status)| *status).collect();
    assert_eq!(chain, [301, 307]);
    assert_eq!(client.get("/end/").follow().await.text(), "GET /end/ - ");
}

#[tokio::test]
async fn verbs_and_bodies_of_redirects() {
    let client = redirecting();
    let form = "application/x-www-form-urlencoded";
    for (status, expected) in [
        (301, "GET /end/ - ".to_owned()),
        (302, "GET /end/ - ".to_owned()),
        (303, "GET /end/ - ".to_owned()),
        (307, format!("PUT /end/ {form} a=1")),
        (308, format!("PUT /end/ {form} a=1")),
    ] {
        let path = format!("/to/?status={status}&to=/end/");
        let answer = client.put(&path).form(&[("a", 1)]).follow().await;
        assert_eq!(answer.text(), expected, "{status}");
    }
    let head = client.head("/to/?status=303&to=/end/").follow().await;
    assert_eq!((head.status().as_u16(), head.bytes().len()), (200, 0));
}

#[tokio::test]
async fn another_host_is_the_end() {
    let client = redirecting();
    let answer = client.get("/to/?to=https://example.org/end/").follow().await;
    assert_eq!(answer.status(), 302);
    let answer = client.get("/to/?to=https://testserver/end/").follow().await;
    assert_eq!(answer.text(), "GET /end/ - ", "its own");
    let request = client.get("/to/?to=http://example.org/end/").header("host", "example.org");
    assert_eq!(request.follow().await.text(), "GET /end/ - ");
    for status in [300, 304] {
        let answer = client.get(&format!("/to/?status={status}&to=/end/")).follow().await;
        assert_eq!(answer.status(), status, "no redirect");
    }
}

#[tokio::test]
#[should_panic = "the redirects go in a circle: `/one/` → `/two/` → `/one/` → `/two/`"]
async fn redirects_in_a_circle() {
    redirecting().get("/one/").follow().await;
}

#[tokio::test]
#[should_panic = "there are more than 20 redirects: `/again?count=0` → `/again?count=1`"]
async fn redirects_without_end() {
    redirecting().get("/again?count=0").follow().await;
}

#[tokio::test]
async fn a_query() {
    let client = redirecting();
    let answer = client.get("/end/").query(&[("q", "a b&c"), ("q", "2")]).await;
    assert_eq!(answer.text(), "GET /end/?q=a+b%26c&q=2 - ");
    let answer = client.get("/end/?a=1").query(&[("b", 2)]).await;
    assert_eq!(answer.text(), "GET /end/?a=1&b=2 - ");
}

fn templates() -> Templates {
    let sources = [
        ("base.html", "<{% block body %}{% endblock %}>{% include 'footer.html' %}"),
        ("page.html", "{% extends 'base.html' %}{% block body %}{{ title }}{% endblock %}"),
        ("footer.html", "{% if long|default(false) %}{% include 'more.html' %}{% endif %}"),
        ("more.html", "{% include 'none.html' ignore missing %}more"),
        ("mail.txt", "{{ title }} for {{ name }}"),
        ("404.html", "{{ status }}"),
    ];
    Templates::from_sources(sources).expect("templates that parse")
}

#[derive(View)]
#[view(state = Templates)]
struct Page {
    #[view(query, default)]
    long: bool,
}

impl Page {
    #[handler(get)]
    async fn show(&self, State(templates): State<Templates>) -> Result<String, Error> {
        tokio::task::yield_now().await;
        let context = context! { title => "A page", long => self.long };
        Ok(templates.render("page.html", &context)?)
    }

    #[handler(post)]
    async fn send(&self, State(templates): State<Templates>) -> Result<String, Error> {
        templates.render("mail.txt", &context! { title => "A mail", name => "Ada" })?;
        self.show(State(templates)).await
    }
}

/// On the blocking pool.
#[derive(View)]
#[view(state = Templates)]
struct Blocking;

impl Blocking {
    #[handler(get)]
    fn show(&self, State(templates): State<Templates>) -> Result<String, Error> {
        Ok(templates.render("mail.txt", &context! { title => "Sync", name => "Ada" })?)
    }
}

fn pages() -> Client {
    let router = Router::new()
        .view("/", Page::as_view())
        .view("/blocking", Blocking::as_view())
        .route("/plain", get(|| async { "plain" }))
        .route("/to", get(|| async { [(LOCATION, "/")] }))
        .layer(ErrorPages::new(templates()));
    Client::new(router.with_state(templates()))
}

#[tokio::test]
async fn the_templates_of_an_answer() {
    let client = pages();
    let page = client.get("/").await;
    assert_eq!(page.templates(), ["page.html", "base.html", "footer.html"]);
    let page = client.get("/?long=true").await;
    assert_eq!(page.templates(), ["page.html", "base.html", "footer.html", "more.html"]);
    assert_eq!(client.post("/").await.templates()[..2], ["mail.txt", "page.html"]);
    assert_eq!(client.get("/blocking").await.templates(), ["mail.txt"]);
    assert!(client.get("/plain").await.templates().is_empty());
    assert_eq!(client.get("/nowhere").await.templates(), ["404.html"]);
}

#[tokio::test]
async fn the_context_of_an_answer() {
    let client = pages();
    let page = client.post("/").await;
    let text = |name: &str| page.context(name).and_then(|value| value.as_str());
    assert_eq!(text("name"), Some("Ada"));
    assert_eq!(text("title"), Some("A mail"), "of the first that has it");
    assert_eq!(page.contexts().len(), 2);
    let title = page.contexts()[1].get("title").map(ToString::to_string);
    assert_eq!(title.as_deref(), Some("A page"));
    assert!(page.context("other").is_none() && client.get("/plain").await.contexts().is_empty());
    let blocking = client.get("/blocking").await;
    assert_eq!(blocking.context("title").and_then(|value| value.as_str()), Some("Sync"));
}

/// Each answer has its own.
#[tokio::test]
async fn requests_at_the_same_time() {
    let client = pages();
    let (page, blocking, plain) =
        tokio::join!(client.get("/"), client.get("/blocking"), client.get("/plain"));
    let counts = [page, blocking, plain].map(|answer| answer.templates().len());
    assert_eq!(counts, [3, 1, 0]);
}

async fn uploaded(mut form: Multipart) -> String {
    let mut parts = Vec::new();
    while let Some(field) = form.next_field().await.expect("a field") {
        let part = [field.name(), field.file_name(), field.content_type()]
            .map(|text| text.unwrap_or("-").to_owned());
        let content = field.bytes().await.expect("its content");
        parts.push(format!("{}={}", part.join(" "), String::from_utf8_lossy(&content)));
    }
    parts.join(";")
}

#[tokio::test]
async fn a_form_with_files() {
    let client = Client::new(Router::new().route("/", post(uploaded)));
    let form = cbv::testing::Multipart::new()
        .text("title", "Solaris & more")
        .file("cover", "a \"b\".png", "image/png", b"\r\n--\x00")
        .text("title", "");
    let answer = client.post("/").multipart(form).await;
    assert_eq!(
        answer.text(),
        "title - -=Solaris & more;cover a %22b%22.png image/png=\r\n--\0;title - -="
    );
    assert_eq!(client.post("/").multipart(cbv::testing::Multipart::new()).await.text(), "");
}
