//! Where sync handlers run: on the blocking pool, or with `#[view(inline)]` where they are called.

use std::future::IntoFuture;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::current;
use std::time::Duration;

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

/// Says that it has started, and waits.
#[derive(View)]
struct Slow {
    started: Arc<AtomicUsize>,
    may_end: Arc<AtomicBool>,
}

impl Slow {
    #[handler(get)]
    fn get(&self) -> &'static str {
        self.started.fetch_add(1, Ordering::SeqCst);
        while !self.may_end.load(Ordering::SeqCst) {
            std::thread::sleep(Duration::from_millis(1));
        }
        "done"
    }
}

/// One thread for all sync handlers: those of clients that have gone are not started.
#[test]
fn what_nobody_waits_for_is_not_started() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(1)
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let (started, may_end) = (Arc::<AtomicUsize>::default(), Arc::<AtomicBool>::default());
        let client = Client::view("/", Slow::as_view(started.clone(), may_end.clone()));
        let get = || tokio::spawn(client.get("/").into_future());
        let first = get();
        while started.load(Ordering::SeqCst) == 0 {
            tokio::task::yield_now().await;
        }
        let gone: Vec<_> = (0..10).map(|_| get()).collect();
        let stays = get();
        tokio::time::sleep(Duration::from_millis(20)).await;
        for request in gone {
            request.abort();
            assert!(request.await.expect_err("nobody waits").is_cancelled());
        }
        may_end.store(true, Ordering::SeqCst);
        assert_eq!(first.await.expect("an answer").text(), "done");
        assert_eq!(stays.await.expect("an answer").text(), "done");
        assert_eq!(started.load(Ordering::SeqCst), 2);
    });
}
