//! Where sync handlers run: on the blocking pool, or with `#[view(inline)]` where they are called.

use std::thread::current;

use cbv::prelude::*;
use cbv::testing::Client;

fn this_thread() -> String {
    format!("{:?}", current().id())
}

#[derive(View)]
struct Pooled;

impl Pooled {
    #[handler(get)]
    fn get(&self) -> String {
        this_thread()
    }
}

#[derive(View)]
#[view(inline)]
struct Inline;

impl Inline {
    #[handler(get)]
    fn get(&self) -> String {
        this_thread()
    }
}

#[derive(View)]
struct Asynchronous;

impl Asynchronous {
    #[handler(get)]
    async fn get(&self) -> String {
        this_thread()
    }
}

// On a runtime of one thread, which is the test's.
#[tokio::test]
async fn sync_handlers_run_on_the_blocking_pool() {
    let here = this_thread();
    assert_ne!(Client::view("/", Pooled::as_view()).get("/").await.text(), here);
    assert_eq!(Client::view("/", Asynchronous::as_view()).get("/").await.text(), here);
}

#[tokio::test]
async fn inline_handlers_run_where_they_are_called() {
    let here = this_thread();
    assert_eq!(Client::view("/", Inline::as_view()).get("/").await.text(), here);
}

/// Blocking calls of tokio are allowed on the pool, and would panic anywhere else.
#[derive(View)]
struct Waits;

impl Waits {
    #[handler(get)]
    fn get(&self) -> String {
        tokio::runtime::Handle::current().block_on(async { "waited".to_owned() })
    }
}

#[tokio::test]
async fn a_sync_handler_may_wait_for_a_future() {
    assert_eq!(Client::view("/", Waits::as_view()).get("/").await.text(), "waited");
}
