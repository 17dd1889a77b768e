//! Many requests at once, slow ones beside fast ones, clients that go away, and what is on the
//! wire.

use std::sync::Arc;
use std::sync::mpsc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::IntoResponse;
use cbv::prelude::*;
use cbv::testing::Client;
use futures_util::stream;
use tokio::sync::{Barrier, Notify};
use tower::ServiceExt;

use crate::server::{Connection, serve};

const REQUESTS: usize = 10_000;

/// Lets nobody go on before all have come.
#[derive(Clone)]
struct Together(Arc<Barrier>);

#[derive(View)]
#[view(state = Together)]
struct Mixed {
    #[view(default)]
    seen: Vec<usize>,
    #[view(path)]
    number: usize,
    #[view(query)]
    twice: usize,
}

impl Mixed {
    #[handler(get)]
    async fn get(&mut self, State(together): State<Together>) -> String {
        self.seen.push(self.number);
        together.0.wait().await;
        self.seen.push(self.twice);
        tokio::task::yield_now().await;
        format!("{:?}", self.seen)
    }
}

/// All requests at once; each answer must be its own.
async fn assert_apart(client: Client) {
    let requests = (0..REQUESTS).map(|number| {
        let request = client.get(&format!("/{number}?twice={}", number * 2));
        tokio::spawn(async move { (number, request.await) })
    });
    let answers = futures_util::future::join_all(requests.collect::<Vec<_>>()).await;
    assert_eq!(answers.len(), REQUESTS);
    for answer in answers {
        let (number, answer) = answer.expect("no panic");
        assert_eq!(answer.text(), format!("[{number}, {}]", number * 2));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_thousand_requests_never_see_each_others_state() {
    let together = Together(Arc::new(Barrier::new(REQUESTS)));
    assert_apart(Client::view_with_state("/{number}", Mixed::as_view(), together)).await;
}

#[derive(View)]
struct MixedBlocking {
    #[view(default)]
    seen: Vec<usize>,
    #[view(path)]
    number: usize,
    #[view(query)]
    twice: usize,
}

impl MixedBlocking {
    #[handler(get)]
    fn get(&mut self) -> String {
        self.seen.push(self.number);
        std::thread::yield_now();
        self.seen.push(self.twice);
        format!("{:?}", self.seen)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nor_do_ten_thousand_sync_ones() {
    assert_apart(Client::view("/{number}", MixedBlocking::as_view())).await;
}

/// What the sleeping view waits for: a word of the other one.
#[derive(Clone)]
struct Word {
    asleep: Arc<Notify>,
    say: mpsc::Sender<()>,
    wait: Arc<std::sync::Mutex<mpsc::Receiver<()>>>,
}

#[derive(View)]
#[view(state = Word)]
struct Sleeps;

impl Sleeps {
    #[handler(get)]
    fn get(&self, State(word): State<Word>) -> &'static str {
        let wait = word.wait.lock().expect("nothing panics while it waits");
        word.asleep.notify_one();
        match wait.recv_timeout(Duration::from_secs(20)) {
            Ok(()) => "woken",
            Err(_) => "nobody came",
        }
    }
}

#[derive(View)]
#[view(state = Word)]
struct Wakes;

impl Wakes {
    #[handler(get)]
    async fn get(&self, State(word): State<Word>) -> &'static str {
        word.say.send(()).expect("somebody sleeps");
        "said"
    }
}

/// The sync view ends only if the async one is answered in the meantime.
async fn assert_not_delayed() {
    let (say, wait) = mpsc::channel();
    let asleep = Arc::new(Notify::new());
    let word =
        Word { asleep: Arc::clone(&asleep), say, wait: Arc::new(std::sync::Mutex::new(wait)) };
    let router = Router::new().view("/sleeps", Sleeps::as_view()).view("/wakes", Wakes::as_view());
    let client = Client::new(router.with_state(word));
    let sleeps = tokio::spawn(client.get("/sleeps").into_future());
    asleep.notified().await;
    let wakes = tokio::spawn(client.get("/wakes").into_future());
    assert_eq!(wakes.await.expect("no panic").text(), "said");
    assert_eq!(sleeps.await.expect("no panic").text(), "woken");
}

#[tokio::test(flavor = "current_thread")]
async fn a_sync_view_that_sleeps_does_not_delay_an_async_one() {
    assert_not_delayed().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn nor_does_it_on_a_runtime_of_threads() {
    assert_not_delayed().await;
}

/// Tells when the handler has begun, and when it was dropped unfinished.
#[derive(Clone, Default)]
struct Watch {
    begun: Arc<Notify>,
    dropped: Arc<Notify>,
}

struct Guard(Arc<Notify>);

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

#[derive(View)]
#[view(state = Watch)]
struct Endless;

impl Endless {
    #[handler(get)]
    async fn get(&self, State(watch): State<Watch>) {
        let _guard = Guard(watch.dropped);
        watch.begun.notify_one();
        std::future::pending::<()>().await;
    }
}

async fn assert_cancelled(router: Router<Watch>) {
    let watch = Watch::default();
    let address = serve(router.with_state(watch.clone())).await;
    let mut connection = Connection::open(address).await;
    connection.send("GET", "/").await;
    watch.begun.notified().await;
    drop(connection);
    let dropped = tokio::time::timeout(Duration::from_secs(20), watch.dropped.notified()).await;
    assert!(dropped.is_ok(), "the handler still waits");
}

#[tokio::test]
async fn a_client_that_goes_away_cancels_its_handler() {
    assert_cancelled(Router::new().view("/", Endless::as_view())).await;
}

#[tokio::test]
async fn and_inside_layers() {
    let view = Endless::as_view().layer(tower::layer::util::Identity::new());
    assert_cancelled(Router::new().view("/", view)).await;
}

/// Answers of known and of unknown length.
#[derive(View)]
struct Lengths {
    #[view(path)]
    kind: String,
}

impl Lengths {
    #[handler(get)]
    async fn get(&self) -> impl IntoResponse {
        match self.kind.as_str() {
            "known" => "twelve bytes".into_response(),
            "empty" => ().into_response(),
            _ => {
                let parts = ["twelve ", "bytes"].map(Ok::<_, std::io::Error>);
                Body::from_stream(stream::iter(parts)).into_response()
            }
        }
    }
}

fn lengths() -> Router {
    Router::new().view("/{kind}", Lengths::as_view())
}

fn head_request(path: &str) -> Request {
    Request::builder().method("HEAD").uri(path).body(Body::empty()).expect("a request")
}

#[tokio::test]
async fn head_of_unknown_length_says_none() {
    let answer = Client::new(lengths()).head("/unknown").await;
    assert_eq!((answer.status().as_u16(), answer.header("content-length")), (200, None));
}

/// A stream without captures, to be called without a router.
#[derive(View)]
struct Streamed;

impl Streamed {
    #[handler(get)]
    async fn get(&self) -> Body {
        let parts = ["a", "b"].map(Ok::<_, std::io::Error>);
        Body::from_stream(stream::iter(parts))
    }
}

#[tokio::test]
async fn nor_does_the_view_by_itself() {
    let response = Streamed::as_view().oneshot(head_request("/")).await.expect("infallible");
    assert_eq!(response.headers().get("content-length"), None);
    let body = axum::body::to_bytes(response.into_body(), 10).await.expect("a body");
    assert!(body.is_empty());
}

#[tokio::test]
async fn nor_is_it_on_the_wire() {
    let router = lengths().view("/", Streamed::as_view()).route_service("/s", Streamed::as_view());
    let address = serve(router.fallback_service(Streamed::as_view())).await;
    let mut connection = Connection::open(address).await;
    for path in ["/unknown", "/", "/s", "/fall/back"] {
        connection.send("HEAD", path).await;
        let head = connection.head().await;
        assert_eq!(head.status, "HTTP/1.1 200 OK");
        assert_eq!(head.header("content-length"), None, "{path}");
        assert!(connection.is_silent().await, "{path}");
    }
    connection.send("GET", "/known").await;
    connection.head().await;
    assert_eq!(connection.body(12).await, "twelve bytes");
}

#[tokio::test]
async fn head_of_known_length_says_that_of_get() {
    let mut connection = Connection::open(serve(lengths()).await).await;
    for (path, length) in [("/known", 12), ("/empty", 0)] {
        for method in ["GET", "HEAD", "GET"] {
            connection.send(method, path).await;
            let head = connection.head().await;
            assert_eq!(head.status, "HTTP/1.1 200 OK");
            assert_eq!(head.header("content-length"), Some(length.to_string().as_str()));
            if method == "GET" {
                assert_eq!(connection.body(length).await, &"twelve bytes"[..length]);
            }
        }
        assert!(connection.is_silent().await);
    }
}

#[tokio::test]
async fn a_connection_goes_on_after_every_kind_of_answer() {
    let mut connection = Connection::open(serve(lengths()).await).await;
    for (method, status) in [
        ("OPTIONS", "HTTP/1.1 200 OK"),
        ("HEAD", "HTTP/1.1 200 OK"),
        ("POST", "HTTP/1.1 405 Method Not Allowed"),
        ("BREW", "HTTP/1.1 405 Method Not Allowed"),
        ("OPTIONS", "HTTP/1.1 200 OK"),
    ] {
        connection.send(method, "/unknown").await;
        let head = connection.head().await;
        assert_eq!(head.status, status);
        let is_head = method == "HEAD";
        assert_eq!(head.header("allow"), (!is_head).then_some("GET, HEAD, OPTIONS"));
        let length = head.header("content-length").map(|length| length.parse().expect("a number"));
        assert_eq!(length.is_none(), is_head);
        let body = connection.body(length.unwrap_or(0)).await;
        assert_eq!(body.contains("<h1>Method Not Allowed</h1>"), status.contains("405"));
    }
    connection.send("GET", "/known").await;
    assert_eq!(connection.head().await.header("content-length"), Some("12"));
    assert_eq!(connection.body(12).await, "twelve bytes");
}
