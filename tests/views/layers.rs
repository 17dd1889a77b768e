//! Tower layers around a view and around a handler.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::error_handling::HandleErrorLayer;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::{BoxError, Router};
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use futures_util::future::BoxFuture;
use tokio::sync::Notify;
use tower::{Layer, Service, ServiceBuilder};
use tower_http::timeout::TimeoutLayer;

/// Appends its name to `x-layers` on the way out, with the path that it saw.
#[derive(Clone)]
struct Mark(&'static str);

impl<S> Layer<S> for Mark {
    type Service = Marked<S>;

    fn layer(&self, inner: S) -> Marked<S> {
        Marked { name: self.0, inner, served: Arc::default() }
    }
}

#[derive(Clone)]
struct Marked<S> {
    name: &'static str,
    inner: S,
    /// Shared by all clones: by all requests of one layer.
    served: Arc<AtomicUsize>,
}

impl<S> Service<Request> for Marked<S>
where
    S: Service<Request, Response = Response, Error = Infallible, Future: Send + 'static>,
{
    type Response = Response;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Response, Infallible>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let count = self.served.fetch_add(1, Ordering::SeqCst) + 1;
        let mark = format!("{} {} {count}", self.name, request.uri());
        let response = self.inner.call(request);
        Box::pin(async move {
            let mut response = response.await?;
            let mark = HeaderValue::try_from(mark).expect("a path is a valid header");
            response.headers_mut().append("x-layers", mark);
            Ok(response)
        })
    }
}

/// The layers that an answer has passed, the innermost first.
fn layers(answer: &Answer) -> Vec<&str> {
    answer.headers().get_all("x-layers").iter().map(|v| v.to_str().expect("text")).collect()
}

#[derive(View)]
#[view(layer(Mark("outer")), layer(Mark("inner")))]
struct Layered {
    #[view(default = "text")]
    text: &'static str,
    #[view(path)]
    pk: Option<u32>,
}

impl Layered {
    #[handler(get, put, layer(Mark("first")), layer(Mark("second")))]
    async fn get(&self) -> String {
        format!("{} {:?}", self.text, self.pk)
    }

    #[handler(post)]
    async fn post(&self) -> &'static str {
        "posted"
    }

    #[handler(delete, layer(Mark("delete")))]
    async fn delete(&self) {}
}

#[tokio::test]
async fn the_first_is_the_outermost() {
    let client = Client::view("/{pk}", Layered::as_view().layer(Mark("route")));
    let answer = client.get("/7").await;
    assert_eq!(answer.text(), "text Some(7)");
    let expected = ["second /7 1", "first /7 1", "inner /7 1", "outer /7 1", "route /7 1"];
    assert_eq!(layers(&answer), expected);
}

#[tokio::test]
async fn layers_of_a_handler_are_around_it_alone() {
    let client = Client::view("/", Layered::as_view());
    assert_eq!(layers(&client.post("/").await), ["inner / 1", "outer / 1"]);
    assert_eq!(layers(&client.delete("/").await), ["delete / 1", "inner / 2", "outer / 2"]);
}

#[tokio::test]
async fn layers_of_a_view_are_around_every_answer() {
    let client = Client::view("/{pk}", Layered::as_view());
    let options = client.options("/7").await;
    assert_eq!(options.header("allow"), Some(Layered::ALLOW));
    assert_eq!(layers(&options), ["inner /7 1", "outer /7 1"]);
    let refused = client.patch("/7").await;
    assert_eq!(refused.status(), 405);
    assert_eq!(layers(&refused), ["inner /7 2", "outer /7 2"]);
    let missing = client.post("/x").await;
    assert_eq!(missing.status(), 404);
    assert_eq!(layers(&missing), ["inner /x 3", "outer /x 3"]);
}

#[tokio::test]
async fn head_passes_the_layers_of_get() {
    let client = Client::view("/", Layered::as_view());
    let head = client.head("/").await;
    assert_eq!((head.status().as_u16(), head.bytes().len()), (200, 0));
    assert_eq!(head.header("content-length"), Some("9"));
    assert_eq!(layers(&head), ["second / 1", "first / 1", "inner / 1", "outer / 1"]);
}

#[tokio::test]
async fn what_a_layer_holds_is_shared_by_requests_and_verbs() {
    let view = Layered::as_view();
    let client = Client::view("/", view.clone());
    client.get("/").await;
    let put = client.put("/").await;
    assert_eq!(layers(&put), ["second / 2", "first / 2", "inner / 2", "outer / 2"]);
    // And by the clones of a view, but not by views made anew.
    let clone = Client::view("/", view.text("other"));
    assert_eq!(layers(&clone.get("/").await)[3], "outer / 3");
    let another = Client::view("/", Layered::as_view());
    assert_eq!(layers(&another.get("/").await)[3], "outer / 1");
}

#[tokio::test]
async fn setters_can_follow_a_layer() {
    let view = Layered::as_view().layer(Mark("route")).text("set");
    let answer = Client::view("/", view).get("/").await;
    assert_eq!(answer.text(), "set None");
    assert_eq!(layers(&answer).last(), Some(&"route / 1"));
}

#[tokio::test]
async fn a_layer_leaves_the_original_as_it_was() {
    let original = Layered::as_view();
    let layered = original.layer(Mark("route"));
    assert_eq!(layers(&Client::view("/", layered).post("/").await).len(), 3);
}

#[tokio::test]
async fn a_nested_view_passes_on_what_axum_passes_on() {
    let inner = Router::new().view("/{pk}", Layered::as_view());
    let answer = Client::new(Router::new().nest("/a", inner)).post("/a/7").await;
    // As axum's own: a nested service sees the rest of the path.
    assert_eq!(layers(&answer), ["inner /7 1", "outer /7 1"]);
}

#[derive(Clone)]
struct App(u32);

/// A layer may change the request, and answer in place of the view.
#[derive(View)]
#[view(state = App, layer(from_fn(guard)))]
struct Guarded;

impl Guarded {
    #[handler(get)]
    async fn get(
        &self,
        State(App(number)): State<App>,
        axum::Extension(user): axum::Extension<String>,
    ) -> String {
        format!("{user} {number}")
    }
}

async fn guard(mut request: Request, next: Next) -> Response {
    let Some(user) = request.headers().get("x-user").and_then(|user| user.to_str().ok()) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let user = user.to_owned();
    request.extensions_mut().insert(user);
    next.run(request).await
}

#[tokio::test]
async fn middleware_of_axum_is_a_layer() {
    let client = Client::view_with_state("/", Guarded::as_view(), App(7));
    assert_eq!(client.get("/").await.status(), 401);
    assert_eq!(client.delete("/").await.status(), 401);
    assert_eq!(client.get("/").header("x-user", "ada").await.text(), "ada 7");
    assert_eq!(client.delete("/").header("x-user", "ada").await.status(), 405);
}

#[derive(View)]
struct Slow;

impl Slow {
    #[handler(get, layer(timeout()))]
    async fn get(&self) {
        std::future::pending::<()>().await;
    }

    #[handler(post)]
    async fn post(&self) -> &'static str {
        "posted"
    }
}

fn timeout() -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, Duration::from_millis(10))
}

#[tokio::test]
async fn a_layer_may_end_a_handler() {
    let client = Client::view("/", Slow::as_view());
    assert_eq!(client.get("/").await.status(), 504);
    assert_eq!(client.post("/").await.text(), "posted");
}

/// A layer that hands a new request on loses what axum keeps on it, the view's own things as well.
#[tokio::test]
async fn a_layer_that_drops_the_extensions_is_a_500() {
    let drops = from_fn(async |request: Request, next: Next| {
        let (parts, body) = request.into_parts();
        let mut fresh = Request::new(body);
        *fresh.uri_mut() = parts.uri;
        next.run(fresh).await
    });
    let answer = Client::view("/", Slow::as_view().layer(drops)).post("/").await;
    assert_eq!(answer.status(), 500);
}

#[base]
trait Marking: View {
    #[handler(get, layer(Mark("base")))]
    async fn get(&self) -> &'static str {
        "get of the base"
    }
}

#[derive(View)]
#[view(base = Marking)]
struct Inherits;

impl Marking for Inherits {}

#[derive(View)]
#[view(base = Marking)]
struct Overrides;

impl Marking for Overrides {}

impl Overrides {
    #[handler(get)]
    async fn get(&self) -> &'static str {
        "own get"
    }
}

#[tokio::test]
async fn layers_are_inherited_with_their_handler() {
    let answer = Client::view("/", Inherits::as_view()).get("/").await;
    assert_eq!((answer.text(), layers(&answer)), ("get of the base", vec!["base / 1"]));
    let answer = Client::view("/", Overrides::as_view()).get("/").await;
    assert_eq!((answer.text(), layers(&answer).len()), ("own get", 0));
}

#[derive(View)]
struct LayeredAnswers;

impl LayeredAnswers {
    #[handler(get)]
    fn get(&self) {}

    #[handler(http_method_not_allowed, layer(Mark("405")))]
    fn refuse(&self) -> StatusCode {
        StatusCode::METHOD_NOT_ALLOWED
    }
}

#[tokio::test]
async fn a_replaced_405_may_have_layers() {
    let answer = Client::view("/", LayeredAnswers::as_view()).post("/").await;
    assert_eq!((answer.status().as_u16(), layers(&answer)), (405, vec!["405 / 1"]));
    assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"));
}

#[derive(View)]
#[view(methods("LINK", "UNLINK"))]
struct LayeredExtensions;

impl LayeredExtensions {
    #[handler("LINK")]
    async fn link(&self) {}

    #[handler("UNLINK", layer(Mark("unlink")))]
    async fn unlink(&self) {}
}

#[tokio::test]
async fn verbs_beyond_djangos_may_have_layers() {
    let client = Client::view("/", LayeredExtensions::as_view());
    assert_eq!(layers(&client.request("UNLINK", "/").await), ["unlink / 1"]);
    assert_eq!(layers(&client.request("LINK", "/").await), [""; 0]);
}

/// One request at a time, whatever its verb; the others are turned away.
#[derive(View)]
#[view(state = Gate, layer(
    ServiceBuilder::new()
        .layer(HandleErrorLayer::new(busy))
        .load_shed()
        .concurrency_limit(1)
))]
struct Limited {
    #[view(default)]
    attribute: u8,
}

impl Limited {
    #[handler(get)]
    async fn get(&self, State(gate): State<Gate>) -> String {
        gate.entered.notify_one();
        gate.leave.notified().await;
        self.attribute.to_string()
    }

    #[handler(post)]
    async fn post(&self) {}
}

#[derive(Clone, Default)]
struct Gate {
    entered: Arc<Notify>,
    leave: Arc<Notify>,
}

async fn busy(_: BoxError) -> StatusCode {
    StatusCode::SERVICE_UNAVAILABLE
}

#[tokio::test]
async fn a_limit_is_one_for_all_requests_and_verbs() {
    let gate = Gate::default();
    let view = Limited::as_view();
    let router = Router::new()
        .view("/", view.clone())
        .view("/clone", view.attribute(7))
        .view("/anew", Limited::as_view());
    let client = Client::new(router.with_state(gate.clone()));

    let first = tokio::spawn(client.get("/clone").into_future());
    gate.entered.notified().await;
    for (method, path) in [("GET", "/"), ("POST", "/"), ("OPTIONS", "/clone"), ("PUT", "/")] {
        assert_eq!(client.request(method, path).await.status(), 503, "{method} {path}");
    }
    assert_eq!(client.post("/anew").await.status(), 200);
    gate.leave.notify_one();
    assert_eq!(first.await.expect("no panic").text(), "7");
    assert_eq!(client.post("/").await.status(), 200);
}
