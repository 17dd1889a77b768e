//! `&self`, `&mut self`, `self`: every request has an instance of its own.

use cbv::prelude::*;
use cbv::testing::Client;

#[derive(View)]
struct Asynchronous {
    #[view(default)]
    log: Vec<&'static str>,
}

impl Asynchronous {
    #[handler(get)]
    async fn by_reference(&self) -> String {
        format!("{:?}", self.log)
    }

    #[handler(post)]
    async fn by_mutable_reference(&mut self) -> String {
        self.log.push("post");
        self.by_reference().await
    }

    #[handler(put)]
    async fn by_value(self) -> String {
        self.log.join("+")
    }

    #[handler(patch)]
    async fn by_mutable_value(mut self) -> Vec<u8> {
        self.log.push("patch");
        self.log.concat().into_bytes()
    }

    #[handler(delete)]
    async fn by_shared_reference(&self) -> usize_text::Text {
        usize_text::Text(self.log.len())
    }

    #[handler(trace)]
    async fn with_a_lifetime<'a>(&'a mut self) -> &'static str {
        let last: &'a mut Vec<&'static str> = &mut self.log;
        last.push("trace");
        last.last().copied().unwrap_or_default()
    }
}

/// A response of the application's own.
mod usize_text {
    use axum::response::{IntoResponse, Response};

    pub(super) struct Text(pub(super) usize);

    impl IntoResponse for Text {
        fn into_response(self) -> Response {
            self.0.to_string().into_response()
        }
    }
}

#[derive(View)]
struct Blocking {
    #[view(default)]
    log: Vec<&'static str>,
}

impl Blocking {
    #[handler(get)]
    fn by_reference(&self) -> String {
        format!("{:?}", self.log)
    }

    #[handler(post)]
    fn by_mutable_reference(&mut self) -> String {
        self.log.push("post");
        self.by_reference()
    }

    #[handler(put)]
    fn by_value(self) -> String {
        self.log.join("+")
    }

    #[handler(patch)]
    fn by_mutable_value(mut self) -> Vec<u8> {
        self.log.push("patch");
        self.log.concat().into_bytes()
    }
}

async fn assert_fresh_instances(client: &Client) {
    for _ in 0..3 {
        assert_eq!(client.get("/").await.text(), r#"["start"]"#);
        assert_eq!(client.post("/").await.text(), r#"["start", "post"]"#);
        assert_eq!(client.put("/").await.text(), "start");
        assert_eq!(client.patch("/").await.text(), "startpatch");
    }
}

#[tokio::test]
async fn of_async_handlers() {
    let client = Client::view("/", Asynchronous::as_view().log(vec!["start"]));
    assert_fresh_instances(&client).await;
    assert_eq!(client.delete("/").await.text(), "1");
    assert_eq!(client.trace("/").await.text(), "trace");
}

#[tokio::test]
async fn of_sync_handlers() {
    assert_fresh_instances(&Client::view("/", Blocking::as_view().log(vec!["start"]))).await;
}

/// The instance is dropped when the answer is made, not before.
#[tokio::test]
async fn the_instance_lives_as_long_as_its_handler() {
    use std::sync::Mutex;
    static EVENTS: Mutex<Vec<&str>> = Mutex::new(Vec::new());

    fn note(event: &'static str) {
        EVENTS.lock().expect("nothing panics while it writes").push(event);
    }

    #[derive(Clone, Default)]
    struct Guard(bool);

    impl Drop for Guard {
        fn drop(&mut self) {
            if self.0 {
                note("dropped");
            }
        }
    }

    #[derive(View)]
    struct Guarded {
        #[view(default)]
        guard: Guard,
    }

    impl Guarded {
        #[handler(get)]
        async fn get(&mut self) {
            self.guard.0 = true;
            tokio::task::yield_now().await;
            note("answered");
        }
    }

    assert_eq!(Client::view("/", Guarded::as_view()).get("/").await.status(), 200);
    assert_eq!(*EVENTS.lock().expect("nothing panics while it writes"), ["answered", "dropped"]);
}
