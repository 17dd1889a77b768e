//! Django's `ViewTest` (`generic_views/test_base.py`), test by test and under the same names.
//!
//! Those without a counterpart here:
//!
//! | Django's test | why |
//! |---|---|
//! | `test_no_init_kwargs` | an instance has no `as_view`: `ui-tests/as_view/fail/on_an_instance.rs` |
//! | `test_no_init_args` | `as_view()` takes what the view requires: `ui-tests/as_view/fail/argument_too_many.rs` |
//! | `test_invalid_keyword_argument` | there are setters for attributes only: `setter_of_a_verb.rs` and `setter_of_no_attribute.rs` in `ui-tests/as_view/fail`, and `the_known_attribute_is_accepted` here |
//! | `test_class_attributes` | Python's `__name__` and `__module__`: a type has them by itself |
//! | `test_not_calling_parent_setup_error` | there is no `setup()` to forget: the instance is built from its fields, before any code of the view runs |
//! | `test_method_not_allowed_response_logged` | in `logged.rs`, under that name |
//!
//! And of `ViewTests` (`async/tests.py`):
//!
//! | Django's test | why |
//! |---|---|
//! | `test_views_are_correctly_marked` | `view_is_async` is Python's: here the type of each handler says it |
//! | `test_mixed_views_raise_error` | a compile error: `ui-tests/handler/fail/sync_among_async.rs` and `async_among_sync.rs` |
//! | `test_options_handler_responds_correctly` | coroutines are Python's; that both kinds of view answer is here, under that name |
//! | `test_http_method_not_allowed_responds_correctly` | the same |
//! | `test_base_view_class_is_sync` | `View` is a trait and has no handler: it is neither |

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::body::Body;
use axum::extract::{OriginalUri, Request};
use axum::http::{HeaderMap, Method};
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use tower::ServiceExt;
use tower_http::set_header::SetResponseHeaderLayer;

/// Django's `SimpleView`.
#[derive(View)]
struct Simple;

impl Simple {
    #[handler(get)]
    fn get(&self) -> &'static str {
        "This is a simple view"
    }
}

/// `SimplePostView`: POST is GET.
#[derive(View)]
struct SimplePost;

impl SimplePost {
    #[handler(get, post)]
    fn get(&self) -> &'static str {
        "This is a simple view"
    }
}

/// `PostOnlyView`
#[derive(View)]
struct PostOnly;

impl PostOnly {
    #[handler(post)]
    fn post(&self) -> &'static str {
        "This view only accepts POST"
    }
}

fn allow(answer: &Answer) -> BTreeSet<&str> {
    answer.header("allow").unwrap_or_default().split(", ").collect()
}

fn assert_simple(answer: &Answer) {
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.text(), "This is a simple view");
}

#[tokio::test]
async fn test_pathological_http_method() {
    let client = Client::view("/", Simple::as_view());
    assert_eq!(client.request("DISPATCH", "/").await.status(), 405);
}

#[tokio::test]
async fn test_get_only() {
    let client = Client::view("/", Simple::as_view());
    assert_simple(&client.get("/").await);
    assert_eq!(client.post("/").await.status(), 405);
    assert_eq!(client.request("FAKE", "/").await.status(), 405);
}

#[tokio::test]
async fn test_get_and_head() {
    let client = Client::view("/", Simple::as_view());
    assert_simple(&client.get("/").await);
    let head = client.request(Method::HEAD, "/").await;
    assert_eq!(head.status(), 200);
    assert!(head.bytes().is_empty());
}

#[tokio::test]
async fn test_setup_get_and_head() {
    // Django's `setup()` aliases `head`; here dispatch does, and `ALLOW` shows it.
    assert_eq!(Simple::ALLOW, "GET, HEAD, OPTIONS");
    assert_eq!(PostOnly::ALLOW, "POST, OPTIONS");
}

#[tokio::test]
async fn test_head_no_get() {
    let client = Client::view("/", PostOnly::as_view());
    assert_eq!(client.request(Method::HEAD, "/").await.status(), 405);
}

#[tokio::test]
async fn test_get_and_post() {
    let client = Client::view("/", SimplePost::as_view());
    assert_simple(&client.get("/").await);
    assert_simple(&client.post("/").await);
    assert_eq!(client.request("FAKE", "/").await.status(), 405);
}

/// `CustomizableView`
#[derive(View)]
struct Customizable {
    #[view(default)]
    parameter: String,
}

impl Customizable {
    #[handler(get)]
    fn get(&self) -> String {
        self.parameter.clone()
    }
}

#[tokio::test]
async fn the_known_attribute_is_accepted() {
    let client = Client::view("/", Customizable::as_view().parameter("value"));
    assert_eq!(client.get("/").await.text(), "value");
}

#[tokio::test]
async fn test_calling_more_than_once() {
    static BUILT: AtomicUsize = AtomicUsize::new(0);

    struct Number(usize);

    impl<S: Sync> axum::extract::FromRequestParts<S> for Number {
        type Rejection = std::convert::Infallible;

        async fn from_request_parts(
            _: &mut axum::http::request::Parts,
            _: &S,
        ) -> Result<Self, Self::Rejection> {
            Ok(Self(BUILT.fetch_add(1, Ordering::SeqCst)))
        }
    }

    #[derive(View)]
    struct Instance {
        #[view(extract)]
        number: Number,
    }

    impl Instance {
        #[handler(get)]
        fn get(&self) -> String {
            self.number.0.to_string()
        }
    }

    let client = Client::view("/", Instance::as_view());
    let (first, second) = (client.get("/").await, client.get("/").await);
    assert_ne!(first.text(), second.text());
}

/// `DecoratedDispatchView`
#[derive(View)]
#[view(layer(SetResponseHeaderLayer::overriding(
    axum::http::HeaderName::from_static("is-decorated"),
    axum::http::HeaderValue::from_static("true"),
)))]
struct DecoratedDispatch;

impl DecoratedDispatch {
    #[handler(get)]
    fn get(&self) {}
}

#[tokio::test]
async fn test_dispatch_decoration() {
    let client = Client::view("/", DecoratedDispatch::as_view());
    assert_eq!(client.get("/").await.header("is-decorated"), Some("true"));
    assert_eq!(client.post("/").await.header("is-decorated"), Some("true"));
}

#[tokio::test]
async fn test_options() {
    let client = Client::view("/", Simple::as_view());
    let answer = client.options("/").await;
    assert_eq!(answer.status(), 200);
    assert!(answer.header("allow").is_some_and(|allow| !allow.is_empty()));
}

#[tokio::test]
async fn test_options_for_get_view() {
    let answer = Client::view("/", Simple::as_view()).options("/").await;
    assert_eq!(allow(&answer), BTreeSet::from(["GET", "HEAD", "OPTIONS"]));
}

#[tokio::test]
async fn test_options_for_get_and_post_view() {
    let answer = Client::view("/", SimplePost::as_view()).options("/").await;
    assert_eq!(allow(&answer), BTreeSet::from(["GET", "HEAD", "POST", "OPTIONS"]));
}

#[tokio::test]
async fn test_options_for_post_view() {
    let answer = Client::view("/", PostOnly::as_view()).options("/").await;
    assert_eq!(allow(&answer), BTreeSet::from(["POST", "OPTIONS"]));
}

/// What Django has as `self.request` and `self.kwargs`: typed fields.
#[derive(View)]
struct OnSelf {
    #[view(path)]
    arg: u32,
    #[view(extract)]
    uri: OriginalUri,
    #[view(extract)]
    headers: HeaderMap,
}

impl OnSelf {
    #[handler(get)]
    fn get(&self) -> String {
        let x = self.headers.get("x").and_then(|value| value.to_str().ok());
        format!("{} {} {x:?}", self.arg, self.uri.0)
    }
}

#[tokio::test]
async fn test_args_kwargs_request_on_self() {
    let client = Client::view("/{arg}", OnSelf::as_view());
    assert_eq!(client.get("/5?q").header("x", "y").await.text(), r#"5 /5?q Some("y")"#);
}

#[tokio::test]
async fn test_setup_adds_args_kwargs_request() {
    // One instance of the mounted view, without a router: the captures come from the route.
    let router = Router::new().route_service("/a/{arg}", OnSelf::as_view());
    assert_eq!(Client::new(router).get("/a/7").await.text(), "7 /a/7 None");
}

#[tokio::test]
async fn test_overridden_setup() {
    // What an overridden `setup()` computes before dispatch is an extractor here.
    struct Computed(usize);

    impl<S: Sync> axum::extract::FromRequestParts<S> for Computed {
        type Rejection = std::convert::Infallible;

        async fn from_request_parts(
            parts: &mut axum::http::request::Parts,
            _: &S,
        ) -> Result<Self, Self::Rejection> {
            Ok(Self(parts.uri.path().len()))
        }
    }

    #[derive(View)]
    struct Prepared {
        #[view(extract)]
        computed: Computed,
    }

    impl Prepared {
        #[handler(get)]
        fn get(&self) -> String {
            self.computed.0.to_string()
        }
    }

    assert_eq!(Client::view("/four", Prepared::as_view()).get("/four").await.text(), "5");
}

#[tokio::test]
async fn test_direct_instantiation() {
    // Without a router: the value of `as_view()` is a service by itself.
    let request = Request::builder().method("HEAD").uri("/").body(Body::empty()).expect("valid");
    let response = PostOnly::as_view().oneshot(request).await.expect("infallible");
    assert_eq!(response.status(), 405);
}

/// `async/tests.py`
#[derive(View)]
struct AsyncSimple;

impl AsyncSimple {
    #[handler(get)]
    async fn get(&self) -> &'static str {
        "Hello (async) world!"
    }
}

#[tokio::test]
async fn test_options_handler_responds_correctly() {
    let sync = Client::view("/", Simple::as_view()).options("/").await;
    let asynchronous = Client::view("/", AsyncSimple::as_view()).options("/").await;
    for answer in [sync, asynchronous] {
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"));
        assert_eq!(answer.header("content-length"), Some("0"));
    }
}

#[tokio::test]
async fn test_http_method_not_allowed_responds_correctly() {
    let sync = Client::view("/", Simple::as_view()).post("/").await;
    let asynchronous = Client::view("/", AsyncSimple::as_view()).post("/").await;
    for answer in [sync, asynchronous] {
        assert_eq!(answer.status(), 405);
        assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"));
    }
}

#[tokio::test]
async fn an_async_view_answers() {
    let client = Client::view("/", AsyncSimple::as_view());
    assert_eq!(client.get("/").await.text(), "Hello (async) world!");
}
