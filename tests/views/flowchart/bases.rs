//! Those of bases come before those of the view, and stand outside of them.

use axum::extract::State;
use axum::response::Response;
use cbv::Error;
use cbv::prelude::*;
use cbv::testing::Client;

use super::Log;

#[base(state = Log)]
trait Lower: View<State = Log> {
    fn log(&mut self) -> &mut Option<Log>;

    fn lower(&self) -> Result<(), Error> {
        Ok(())
    }

    #[handler(setup)]
    async fn lower_setup(&mut self, State(log): State<Log>) -> Result<(), Error> {
        log.push("lower setup");
        *self.log() = Some(log);
        self.lower()
    }

    #[handler(dispatch)]
    async fn lower_dispatch(mut self, next: Next<Self>) -> Response {
        let log = self.log().clone().expect("the setup of this base has run");
        log.push("lower dispatch");
        let answer = next.run(self).await;
        log.push("lower answer");
        answer
    }

    #[handler(get)]
    async fn lower_get(self) -> &'static str {
        "lower"
    }
}

#[base]
trait Upper: Lower {
    #[handler(setup)]
    async fn upper_setup(&mut self) {
        self.log().as_ref().expect("the lower one comes before").push("upper setup");
    }

    #[handler(dispatch)]
    async fn upper_dispatch(&mut self, next: Next<Self>) -> Response {
        self.log().as_ref().expect("a log").push("upper dispatch");
        next.run(self).await
    }

    #[handler(post)]
    async fn upper_post(&self) -> &'static str {
        "upper"
    }
}

#[derive(View)]
#[view(base = Lower)]
struct OnLower {
    #[view(setup)]
    log: Option<Log>,
}

impl Lower for OnLower {
    fn log(&mut self) -> &mut Option<Log> {
        &mut self.log
    }
}

#[derive(View)]
#[view(base = Upper, methods(post, put))]
struct OnUpper {
    #[view(query, default = true)]
    allowed: bool,
    #[view(setup)]
    log: Option<Log>,
    #[view(setup)]
    own: bool,
}

impl Lower for OnUpper {
    fn log(&mut self) -> &mut Option<Log> {
        &mut self.log
    }

    fn lower(&self) -> Result<(), Error> {
        if self.allowed { Ok(()) } else { Err(Error::permission_denied("not allowed")) }
    }

    /// Replaced by name, with the base's own at hand; its handler takes `self`, and is not answered.
    async fn lower_get(self) -> &'static str {
        self.super_lower_get().await
    }
}

impl Upper for OnUpper {}

impl OnUpper {
    #[handler(setup)]
    async fn load(&mut self) {
        self.own = true;
        self.log.as_ref().expect("that of the bases comes before").push("own setup");
    }

    #[handler(dispatch)]
    async fn around(&self, next: Next<Self>) -> Response {
        let log = self.log.as_ref().expect("a log");
        log.push("own dispatch");
        let answer = next.run(self).await;
        log.push("own answer");
        answer
    }

    #[handler(put)]
    async fn put(&self) -> String {
        self.own.to_string()
    }
}

#[tokio::test]
async fn a_base_brings_both() {
    let log = Log::default();
    let client = Client::view_with_state("/", OnLower::as_view(), log.clone());
    assert_eq!(client.get("/").await.text(), "lower");
    assert_eq!(log.take(), ["lower setup", "lower dispatch", "lower answer"]);
}

#[tokio::test]
async fn they_stack() {
    let log = Log::default();
    let client = Client::view_with_state("/", OnUpper::as_view(), log.clone());
    for (answer, text) in [(client.post("/").await, "upper"), (client.put("/").await, "true")] {
        assert_eq!(answer.text(), text);
    }
    let steps = [
        "lower setup",
        "upper setup",
        "own setup",
        "lower dispatch",
        "upper dispatch",
        "own dispatch",
        "own answer",
        "lower answer",
    ];
    assert_eq!(log.take(), [steps, steps].concat());
    assert_eq!(client.put("/?allowed=false").await.status(), 403);
    assert_eq!(log.take(), ["lower setup"], "neither the others nor a dispatch");
}
