//! What a page of another site sends is answered with a page, a problem, and a line of the log. What is
//! refused, and where, is in `tests/cross_site`.

use axum::Router;
use axum::http::StatusCode;
use cbv::prelude::*;
use cbv::testing::{Client, TestRequest};
use cbv::{ErrorPage, ErrorPages};

use crate::logs;

#[derive(View)]
struct Plain;

impl Plain {
    #[handler(post, put, delete)]
    async fn save(&self) {}
}

fn sent(client: &Client, origin: &'static str) -> TestRequest {
    let request = client.post("/a").header("sec-fetch-site", "cross-site");
    if origin.is_empty() { request } else { request.header("origin", origin) }
}

fn client() -> Client {
    Client::view("/a", Plain::as_view())
}

const EVIL: &str = "https://evil.example";

/// In a debug build, such as that of the developer who sees it first.
const TOLD: &str = "the request comes from another site, `https://evil.example`: where that one may \
    send it, put `.layer(TrustedOrigins::from_static(&[\"https://evil.example\"]))` around the \
    router; where any site may, write `#[view(csrf_exempt)]` on `Plain`";

/// cbv is compiled as this test is.
fn told() -> &'static str {
    if cfg!(debug_assertions) { TOLD } else { "the request comes from another site" }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

#[tokio::test]
async fn it_is_a_page() {
    let answer = sent(&client(), EVIL).await;
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
    assert!(answer.text().contains("<h1>Forbidden</h1>\n<p>This page is not for you.</p>"));
    if cfg!(debug_assertions) {
        assert!(answer.text().contains(&escaped(TOLD)), "{}", answer.text());
    } else {
        assert!(!answer.text().contains("csrf_exempt") && !answer.text().contains("evil"));
    }
}

#[tokio::test]
async fn it_is_a_problem_for_who_prefers_json() {
    let answer = sent(&client(), EVIL).header("accept", "application/json").await;
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    let problem: serde_json::Value = answer.json();
    assert_eq!(problem["status"], 403);
    let detail = cfg!(debug_assertions).then_some(TOLD);
    assert_eq!(problem["detail"].as_str(), detail);
}

#[cfg(debug_assertions)]
#[tokio::test]
async fn it_says_what_can_be_trusted() {
    for (origin, expected) in [
        ("", ", and does not name it: where any site may send it, write `#[view(csrf_exempt)]`"),
        ("null", ", and does not name it"),
        ("<script>alert(1)</script>", ", and does not name it"),
        ("http://localhost:5173", "from_static(&amp;[&quot;http://localhost:5173&quot;])"),
    ] {
        let answer = sent(&client(), origin).await;
        assert!(answer.text().contains(expected), "{origin}: {}", answer.text());
        assert!(!answer.text().contains("<script>"));
        assert!(!answer.text().contains("proxy"));
    }
    // An older browser behind a proxy that changes the host.
    let answer = client().post("/a").header("origin", "https://shop.example");
    let answer = answer.header("host", "127.0.0.1:3000").await;
    assert!(
        answer.text().contains("; where it is this site, have the proxy pass on the host that browsers ask for instead of `127.0.0.1:3000`"),
        "{}",
        answer.text()
    );
}

#[tokio::test]
async fn it_is_logged_once_with_what_was_said() {
    let (logs, _guard) = logs::record();
    drop(sent(&client(), "https://evil.example").await);
    let told = told();
    let said = format!("`Sec-Fetch-Site: cross-site`, `Origin: {EVIL}`");
    assert_eq!(logs.lines(), [format!("WARN cbv::request Forbidden: {told}: {said}")]);
    let fields = logs.fields();
    assert!(fields[0].contains(r#"method="POST" path="/a" view="#), "{fields:?}");
    assert!(fields[0].contains("Plain"), "{fields:?}");
}

#[tokio::test]
async fn what_is_logged_is_one_line() {
    let (logs, _guard) = logs::record();
    let request = axum::http::Request::post("/")
        .header("sec-fetch-site", &b"\xff\t[31m"[..])
        .body(axum::body::Body::empty())
        .expect("a request");
    let answer = tower::ServiceExt::oneshot(Plain::as_view(), request).await.expect("infallible");
    assert_eq!(answer.status(), 403);
    let lines = logs.lines();
    assert!(
        lines.len() == 1 && lines[0].ends_with("`Sec-Fetch-Site: \u{fffd}\\t[31m`"),
        "{lines:?}"
    );
}

#[tokio::test]
async fn it_has_the_page_of_the_application() {
    let pages = ErrorPages::new(|page: &ErrorPage<'_>| {
        Some(format!("{} {}", page.status(), page.message().unwrap_or("nothing")))
    });
    let app = Router::<()>::new().view("/a", Plain::as_view()).layer(pages.debug(false));
    let answer = sent(&Client::new(app), EVIL).await;
    assert_eq!(answer.status(), 403);
    assert!(
        answer.text().starts_with("403 Forbidden the request comes from another site"),
        "{}",
        answer.text()
    );
}

/// The client of tests is no browser.
#[tokio::test]
async fn the_test_client_passes() {
    for request in [client().post("/a"), client().put("/a"), client().delete("/a")] {
        assert_eq!(request.await.status(), 200);
    }
}
