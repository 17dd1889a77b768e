use std::time::Duration;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use cbv::Error;
use cbv::prelude::*;
use cbv::testing::Client;

use super::Log;

/// All of it blocks.
#[derive(View)]
#[view(state = Log)]
struct Blocking {
    #[view(extract)]
    headers: HeaderMap,
    #[view(setup)]
    thread: Option<std::thread::ThreadId>,
}

impl Blocking {
    #[handler(setup)]
    fn load(&mut self, State(log): State<Log>) -> Result<(), Error> {
        std::thread::sleep(Duration::from_millis(2));
        log.push("setup");
        if self.headers.contains_key("x-stop") {
            return Err(Error::permission_denied("stopped"));
        }
        assert!(!self.headers.contains_key("x-panic"), "a secret");
        self.thread = Some(std::thread::current().id());
        Ok(())
    }

    #[handler(dispatch)]
    fn around(self, next: SyncNext<Self>) -> Result<Response, Error> {
        if self.headers.contains_key("x-refuse") {
            return Err(Error::http404("refused"));
        }
        let panics = self.headers.contains_key("x-panic-late");
        let mut answer = next.run(self);
        assert!(!panics, "a secret");
        answer.headers_mut().insert("x-mark", "dispatch".parse().expect("a value"));
        Ok(answer)
    }

    #[handler(get)]
    fn show(&self, State(log): State<Log>) -> String {
        log.push("handler");
        assert!(tokio::runtime::Handle::try_current().is_ok());
        format!("{}", self.thread.is_some())
    }

    #[handler(post)]
    fn save(self, State(log): State<Log>, body: String) -> String {
        log.push("handler");
        body
    }
}

async fn assert_all_steps() {
    let log = Log::default();
    let client = Client::view_with_state("/", Blocking::as_view(), log.clone());
    let answer = client.get("/").await;
    assert_eq!((answer.text(), answer.header("x-mark")), ("true", Some("dispatch")));
    assert_eq!(log.take(), ["setup", "handler"]);
    let answer = client.post("/").body("a body").await;
    assert_eq!((answer.text(), answer.header("x-mark")), ("a body", Some("dispatch")));
    log.take();
    let rejected = client.post("/").body(vec![0xff]).await;
    assert_eq!((rejected.status().as_u16(), rejected.header("x-mark")), (400, Some("dispatch")));
    assert_eq!(log.take(), ["setup"]);
    for (header, status) in
        [("x-stop", 403), ("x-refuse", 404), ("x-panic", 500), ("x-panic-late", 500)]
    {
        assert_eq!(client.get("/").header(header, "1").await.status(), status, "{header}");
    }
    const { assert!(!Blocking::IS_ASYNC) }
}

#[tokio::test]
async fn sync_views_have_both() {
    assert_all_steps().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_many_threads_as_well() {
    assert_all_steps().await;
}

/// What never blocks is set up on the runtime's thread.
#[derive(View)]
#[view(inline)]
struct Inline {
    #[view(setup)]
    thread: Option<std::thread::ThreadId>,
}

impl Inline {
    #[handler(setup)]
    fn load(&mut self) {
        self.thread = Some(std::thread::current().id());
    }

    #[handler(get)]
    fn show(&self) -> String {
        (self.thread == Some(std::thread::current().id())).to_string()
    }
}

#[tokio::test]
async fn an_inline_view_has_a_setup() {
    assert_eq!(Client::view("/", Inline::as_view()).get("/").await.text(), "true");
}
