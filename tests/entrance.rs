//! Whichever way a request comes into a view, it is answered the same: status, headers and body,
//! with layers and without.

#[path = "support/ways.rs"]
mod ways;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::{any, get};
use cbv::prelude::*;
use tower::ServiceExt;
use tower_http::set_header::SetResponseHeaderLayer;

use ways::{Way, services, ways};

#[derive(View)]
struct Plain;

impl Plain {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }

    #[handler(post)]
    async fn create(&self) -> &'static str {
        "created"
    }
}

#[derive(View)]
#[view(layer(mark("of the view")))]
struct Layered;

impl Layered {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }

    #[handler(post, layer(mark("of the handler")))]
    async fn create(&self) -> &'static str {
        "created"
    }
}

/// Django's way to send a verb that a form cannot: a header names it.
#[derive(View)]
#[view(layer(axum::middleware::from_fn(verb_of_header)))]
struct Overridden;

impl Overridden {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }

    #[handler(post)]
    async fn create(&self) -> &'static str {
        "created"
    }
}

async fn verb_of_header(mut request: Request, next: Next) -> Response {
    if let Some(verb) = request.headers().get("x-http-method-override") {
        *request.method_mut() = Method::from_bytes(verb.as_bytes()).expect("a verb");
    }
    next.run(request).await
}

fn mark(text: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    let name = HeaderName::from_static("x-layer");
    SetResponseHeaderLayer::appending(name, HeaderValue::from_static(text))
}

/// What `urls!` mounts: alone, first and last of several patterns of one shape, before a tail, with
/// a prefix.
macro_rules! modules {
    ($($module:ident $inner:ident: $view:ident;)+) => {$(
        urls! {
            mod $module {
                "/alone" => $view::as_view();
                "/captured/{name}" => $view::as_view();
                "/first/{pk: u32}" => $view::as_view();
                "/first/{name}" => get(other);
                "/last/{flag: bool}" => get(other);
                "/last/{pk: u32}" => $view::as_view();
                "/tail/{pk: u32}" => $view::as_view();
                "/tail/{*rest}" => get(other);
                "/prefix/{section}/" => include $inner, namespace = inner;
            }
        }
        urls! {
            pub(crate) mod $inner, app_name = inner {
                "/" => $view::as_view();
                "/deep/{pk: u32}" => $view::as_view();
                "/deep/{name}" => get(other);
            }
        }
    )+};
}

modules! {
    plain plain_inner: Plain;
    layered layered_inner: Layered;
    overridden overridden_inner: Overridden;
}

async fn other() -> &'static str {
    "another handler"
}

const OF_URLS: [&str; 8] = [
    "/alone",
    "/captured/x",
    "/first/7",
    "/last/7",
    "/tail/7",
    "/prefix/x/",
    "/prefix/x/deep/7",
    // Encoded in another way than in the pattern: axum's router does not find it.
    "/%61lone",
];

/// Every way into a view, with a path that leads to it.
macro_rules! all {
    ($view:ident, $module:ident) => {{
        let mut all = ways!($view::as_view(), $module, OF_URLS, ());
        all.extend(services!($view::as_view()));
        all
    }};
}

/// Status, headers sorted by name, body.
type Whole = (u16, Vec<(String, String)>, String);

async fn answer(way: Way, method: &str, path: &str, headers: &[(&str, &str)]) -> Whole {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).expect("a request");
    let response = way.oneshot(request).await.expect("infallible");
    let headers = response.headers().iter();
    let text = |value: &HeaderValue| value.to_str().expect("ASCII").to_owned();
    let mut headers: Vec<_> =
        headers.map(|(name, value)| (name.to_string(), text(value))).collect();
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body(), 1000).await.expect("a body");
    // axum's routes say the length that a server would say of a service. Of HEAD no one else knows
    // it.
    if method != "HEAD" && !headers.iter().any(|(name, _)| name == "content-length") {
        headers.push(("content-length".to_owned(), body.len().to_string()));
    }
    headers.sort();
    (status, headers, String::from_utf8_lossy(&body).into_owned())
}

const ALLOW: &str = "GET, POST, HEAD, OPTIONS";

/// The verb, what the view answers, and whether it is allowed.
const EXPECTED: [(&str, u16, &str); 8] = [
    ("GET", 200, "shown"),
    ("POST", 200, "created"),
    ("HEAD", 200, ""),
    ("OPTIONS", 200, ""),
    ("DELETE", 405, "Method Not Allowed"),
    ("TRACE", 405, "Method Not Allowed"),
    ("CONNECT", 405, "Method Not Allowed"),
    ("BREW", 405, "Method Not Allowed"),
];

/// All ways answer as the first does, and that is what the view says.
async fn assert_the_same(ways: Vec<(&str, &str, Way)>, headers: &[(&str, &str)]) {
    let (_, first_path, first) = ways[0].clone();
    for (method, status, body) in EXPECTED {
        let expected = answer(first.clone(), method, first_path, headers).await;
        assert_eq!(expected.0, status, "{method}");
        assert!(
            expected.2.contains(body) && (expected.2.is_empty() == body.is_empty()),
            "{method}"
        );
        let allow = expected.1.iter().find(|(name, _)| name == "allow").map(|(_, allow)| &**allow);
        let says_allow = status == 405 || method == "OPTIONS";
        assert_eq!(allow, says_allow.then_some(ALLOW), "{method}");
        if method == "HEAD" {
            assert!(expected.1.contains(&("content-length".to_owned(), "5".to_owned())));
        }
        for (name, path, way) in &ways {
            let found = answer(way.clone(), method, path, headers).await;
            assert_eq!(found, expected, "{method} {path} by {name}");
        }
    }
}

#[tokio::test]
async fn a_view_without_layers() {
    assert_the_same(all!(Plain, plain), &[]).await;
    assert_the_same(all!(Plain, plain), &[("accept", "application/json")]).await;
}

#[tokio::test]
async fn a_view_with_layers() {
    assert_the_same(all!(Layered, layered), &[]).await;
    for (name, path, way) in all!(Layered, layered) {
        for (method, layers) in [
            ("GET", ["of the view"].as_slice()),
            ("POST", &["of the handler", "of the view"]),
            ("OPTIONS", &["of the view"]),
            ("BREW", &["of the view"]),
        ] {
            let (_, headers, _) = answer(way.clone(), method, path, &[]).await;
            let found: Vec<_> = headers.iter().filter(|(name, _)| name == "x-layer").collect();
            let found: Vec<_> = found.into_iter().map(|(_, text)| &**text).collect();
            assert_eq!(found, layers, "{method} {path} by {name}");
        }
    }
}

/// The same view as above, its layers put around it where it is mounted.
#[tokio::test]
async fn a_view_that_is_layered_where_it_is_mounted() {
    let ways = || {
        let view = || Plain::as_view().layer(mark("of the route"));
        vec![
            ("the service itself", "/", Way::new(view())),
            ("Router::view", "/a", Way::new(Router::<()>::new().view("/a", view()))),
            ("a handler", "/a", Way::new(Router::new().route("/a", any(view())))),
            ("route_service", "/a", Way::new(Router::new().route_service("/a", view()))),
        ]
    };
    assert_the_same(ways(), &[]).await;
    let (_, headers, _) = answer(ways()[1].2.clone(), "BREW", "/a", &[]).await;
    assert!(headers.contains(&("x-layer".to_owned(), "of the route".to_owned())));
}

/// A layer that changes the verb: the request is dispatched by the verb that it has then.
#[tokio::test]
async fn a_verb_that_a_layer_changes() {
    assert_the_same(all!(Overridden, overridden), &[]).await;
    for (name, path, way) in all!(Overridden, overridden) {
        for (sent, meant, status, body) in [
            ("GET", "POST", 200, "created"),
            ("POST", "GET", 200, "shown"),
            ("POST", "DELETE", 405, "Method Not Allowed"),
            ("DELETE", "GET", 200, "shown"),
            ("BREW", "POST", 200, "created"),
        ] {
            let headers = [("x-http-method-override", meant)];
            let (found, _, text) = answer(way.clone(), sent, path, &headers).await;
            assert_eq!(found, status, "{sent} for {meant}, {path} by {name}");
            assert!(text.contains(body), "{sent} for {meant}, {path} by {name}: {text}");
        }
    }
}

#[derive(View)]
#[view(state = String)]
struct Stateful;

impl Stateful {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }

    #[handler(post)]
    async fn create(&self) -> &'static str {
        "created"
    }
}

urls! {
    mod stateful: String {
        "/alone" => Stateful::as_view();
        "/first/{pk: u32}" => Stateful::as_view();
        "/first/{name}" => get(other);
    }
}

#[tokio::test]
async fn a_view_with_a_state() {
    let way = |router: Router<String>| Way::new(router.with_state(String::new()));
    let router = || Router::new().view("/a", Stateful::as_view());
    let layered = Stateful::as_view().layer(tower::layer::util::Identity::new());
    let ways = vec![
        ("Router::view", "/a", way(router())),
        ("a handler", "/a", way(Router::new().route("/a", any(Stateful::as_view())))),
        ("with a layer", "/a", way(Router::new().view("/a", layered))),
        ("nest", "/x/a", way(Router::new().nest("/x", router()))),
        ("fallback", "/a", way(Router::new().fallback(Stateful::as_view()))),
        ("urls!", "/alone", way(stateful::router())),
        ("urls!", "/first/7", way(stateful::router())),
    ];
    assert_the_same(ways, &[]).await;
}
