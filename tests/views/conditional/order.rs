//! When the version is asked for: behind what may refuse the request, before what costs something.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::Bytes;
use axum::response::Response;
use cbv::conditional::{ETag, LastModified};
use cbv::prelude::*;
use cbv::testing::Client;

static STEPS: Mutex<Vec<&str>> = Mutex::new(Vec::new());

fn step(name: &'static str) {
    STEPS.lock().expect("nobody panics").push(name);
}

#[derive(View)]
#[view(etag = Self::etag, last_modified = Self::last_modified)]
struct Ordered {
    #[view(path)]
    version: u32,
    #[view(setup)]
    doubled: u32,
}

impl Ordered {
    #[handler(setup)]
    async fn set_up(&mut self) -> Result<(), Error> {
        step("setup");
        if self.version == 0 {
            return Err(Error::permission_denied("nobody sees it"));
        }
        self.doubled = self.version * 2;
        Ok(())
    }

    async fn etag(&self) -> Result<Option<ETag>, Error> {
        step("etag");
        Ok(Some(ETag::strong(self.doubled.to_string())))
    }

    async fn last_modified(&self) -> Result<Option<LastModified>, Error> {
        step("last_modified");
        Ok(None)
    }

    #[handler(dispatch)]
    async fn around(&self, next: Next<Self>) -> Response {
        step("dispatch");
        next.run(self).await
    }

    #[handler(get, post)]
    async fn show(&self, body: Bytes) -> String {
        step("handler");
        format!("{} {}", self.doubled, body.len())
    }
}

#[tokio::test]
async fn it_stands_between_setup_and_dispatch() {
    let client = Client::view("/{version}", Ordered::as_view());
    let taken = |expected: &[&str]| {
        assert_eq!(std::mem::take(&mut *STEPS.lock().expect("nobody panics")), expected);
    };
    let answer = client.get("/7").await;
    assert_eq!((answer.text(), answer.header("etag")), ("14 0", Some("\"14\"")));
    taken(&["setup", "etag", "last_modified", "dispatch", "handler"]);
    let answer = client.get("/7").header("if-none-match", "\"14\"").await;
    assert_eq!(answer.status(), 304);
    taken(&["setup", "etag", "last_modified"]);
    let answer = client.post("/7").header("if-match", "\"15\"").body("text").await;
    assert_eq!(answer.status(), 412);
    taken(&["setup", "etag", "last_modified"]);
    // What refuses the request comes first.
    for (path, verb, status, steps) in [
        ("/0", "GET", 403, &["setup"][..]),
        ("/x", "GET", 404, &[]),
        ("/7", "DELETE", 405, &[]),
        ("/7", "OPTIONS", 200, &[]),
    ] {
        let answer = client.request(verb, path).header("if-match", "\"15\"").await;
        assert_eq!(answer.status(), status, "{verb} {path}");
        taken(steps);
    }
    // Nobody asks for what is written into no answer.
    let answer = client.post("/7").body("text").await;
    assert_eq!(answer.text(), "14 4");
    taken(&["setup", "dispatch", "handler"]);
}

static THREADS: AtomicUsize = AtomicUsize::new(0);

/// A view whose handlers are `fn`.
#[derive(View)]
#[view(etag = Self::etag)]
struct Blocking;

impl Blocking {
    async fn etag(&self) -> Result<Option<ETag>, Error> {
        let name = std::thread::current().id();
        THREADS.fetch_add(1, Ordering::Relaxed);
        // It may block: no thread of the runtime waits.
        std::thread::sleep(std::time::Duration::from_millis(1));
        Ok(Some(ETag::strong(format!("{name:?}"))))
    }

    #[handler(get)]
    fn show(&self) -> &'static str {
        "shown"
    }
}

/// The same, on the runtime.
#[derive(View)]
#[view(inline, etag = Self::etag)]
struct Inline;

impl Inline {
    async fn etag(&self) -> Result<Option<ETag>, Error> {
        Ok(Some(ETag::strong(format!("{:?}", std::thread::current().id()))))
    }

    #[handler(get)]
    fn show(&self) -> &'static str {
        "shown"
    }
}

#[tokio::test]
async fn a_sync_view_is_asked_where_its_handlers_run() {
    let here = ETag::strong(format!("{:?}", std::thread::current().id())).to_string();
    let answer = Client::view("/", Blocking::as_view()).get("/").await;
    assert_eq!(answer.text(), "shown");
    assert_ne!(answer.header("etag"), Some(&*here));
    let answer = Client::view("/", Inline::as_view()).get("/").await;
    assert_eq!((answer.text(), answer.header("etag")), ("shown", Some(&*here)));
}

/// A hook that panics is a 500 for its request.
#[derive(View)]
#[view(etag = Self::etag)]
struct Panics;

impl Panics {
    async fn etag(&self) -> Result<Option<ETag>, Error> {
        panic!("no tag")
    }

    #[handler(get)]
    async fn show(&self) -> &'static str {
        "never"
    }
}

#[tokio::test]
async fn a_hook_that_panics() {
    let client = Client::view("/", Panics::as_view());
    assert_eq!(client.get("/").await.status(), 500);
    assert_eq!(client.head("/").await.status(), 500);
}
