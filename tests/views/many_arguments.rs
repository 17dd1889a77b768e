//! Methods of many arguments: they are taken in order, of every kind of method.

#![allow(clippy::too_many_arguments, reason = "it is what they are for")]
#![allow(clippy::needless_pass_by_value, reason = "an argument of a handler is an extractor")]

use std::sync::{Arc, Mutex};

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use cbv::prelude::*;
use cbv::testing::Client;

/// Which arguments were taken.
#[derive(Clone, Default)]
struct Taken(Arc<Mutex<Vec<u8>>>);

impl Taken {
    fn note(&self, number: u8) {
        self.0.lock().expect("nothing panics while it writes").push(number);
    }

    fn numbers(&self) -> Vec<u8> {
        std::mem::take(&mut self.0.lock().expect("nothing panics while it writes"))
    }
}

/// Notes its number; refuses when the header `x-refuse` names it.
struct Argument<const N: u8>;

impl<const N: u8> FromRequestParts<Taken> for Argument<N> {
    type Rejection = (StatusCode, String);

    async fn from_request_parts(parts: &mut Parts, taken: &Taken) -> Result<Self, Self::Rejection> {
        taken.note(N);
        let refused = parts.headers.get("x-refuse").is_some_and(|v| *v == *N.to_string());
        if refused { Err((StatusCode::FORBIDDEN, format!("refused by {N}"))) } else { Ok(Self) }
    }
}

#[derive(View)]
#[view(state = Taken)]
struct Async {
    #[view(setup)]
    text: String,
}

impl Async {
    #[handler(setup)]
    async fn set_up(
        &mut self,
        _: Argument<1>,
        _: Argument<2>,
        _: Argument<3>,
        _: Argument<4>,
        _: Argument<5>,
        _: Argument<6>,
        _: Argument<7>,
        _: Argument<8>,
        _: Argument<9>,
        _: Argument<10>,
        _: Argument<11>,
        _: Argument<12>,
    ) {
        self.text.push_str("set up, ");
    }

    #[handler(put)]
    async fn by_reference(
        &self,
        _: Argument<13>,
        _: Argument<14>,
        _: Argument<15>,
        _: Argument<16>,
        _: Argument<17>,
        _: Argument<18>,
        _: Argument<19>,
        _: Argument<20>,
        _: Argument<21>,
        _: Argument<22>,
        _: Argument<23>,
        body: String,
    ) -> String {
        format!("{}{body}", self.text)
    }

    #[handler(post)]
    async fn by_mutable_reference(
        &mut self,
        _: Argument<13>,
        _: Argument<14>,
        body: String,
    ) -> String {
        std::mem::take(&mut self.text) + &body
    }

    #[handler(patch)]
    async fn by_value(
        self,
        _: Argument<13>,
        _: Argument<14>,
        _: Argument<15>,
        body: String,
    ) -> String {
        self.text + &body
    }
}

#[derive(View)]
#[view(state = Taken)]
struct Sync {
    #[view(setup)]
    text: String,
}

impl Sync {
    #[handler(setup)]
    fn set_up(
        &mut self,
        _: Argument<1>,
        _: Argument<2>,
        _: Argument<3>,
        _: Argument<4>,
        _: Argument<5>,
        _: Argument<6>,
        _: Argument<7>,
        _: Argument<8>,
        _: Argument<9>,
        _: Argument<10>,
        _: Argument<11>,
        _: Argument<12>,
    ) {
        self.text.push_str("set up, ");
    }

    #[handler(put)]
    fn by_reference(
        &self,
        _: Argument<13>,
        _: Argument<14>,
        _: Argument<15>,
        _: Argument<16>,
        _: Argument<17>,
        _: Argument<18>,
        _: Argument<19>,
        _: Argument<20>,
        _: Argument<21>,
        _: Argument<22>,
        _: Argument<23>,
        body: String,
    ) -> String {
        format!("{}{body}", self.text)
    }

    #[handler(post)]
    fn by_mutable_reference(&mut self, _: Argument<13>, _: Argument<14>, body: String) -> String {
        std::mem::take(&mut self.text) + &body
    }

    #[handler(patch)]
    fn by_value(self, _: Argument<13>, _: Argument<14>, _: Argument<15>, body: String) -> String {
        self.text + &body
    }
}

#[derive(View)]
#[view(state = Taken)]
struct AsyncDispatched {
    #[view(setup)]
    text: String,
}

impl AsyncDispatched {
    #[handler(setup)]
    async fn set_up(
        &mut self,
        _: Argument<1>,
        _: Argument<2>,
        _: Argument<3>,
        _: Argument<4>,
        _: Argument<5>,
        _: Argument<6>,
        _: Argument<7>,
        _: Argument<8>,
        _: Argument<9>,
        _: Argument<10>,
        _: Argument<11>,
        _: Argument<12>,
    ) {
        self.text.push_str("set up, ");
    }

    #[handler(dispatch)]
    async fn around(&mut self, next: Next<Self>) -> Response {
        self.text.push_str("passed on, ");
        next.run(self).await
    }

    #[handler(put)]
    async fn by_reference(
        &self,
        _: Argument<13>,
        _: Argument<14>,
        _: Argument<15>,
        _: Argument<16>,
        _: Argument<17>,
        _: Argument<18>,
        _: Argument<19>,
        _: Argument<20>,
        _: Argument<21>,
        _: Argument<22>,
        _: Argument<23>,
        body: String,
    ) -> String {
        format!("{}{body}", self.text)
    }

    #[handler(post)]
    async fn by_mutable_reference(
        &mut self,
        _: Argument<13>,
        _: Argument<14>,
        body: String,
    ) -> String {
        std::mem::take(&mut self.text) + &body
    }
}

#[derive(View)]
#[view(state = Taken)]
struct SyncDispatched {
    #[view(setup)]
    text: String,
}

impl SyncDispatched {
    #[handler(setup)]
    fn set_up(
        &mut self,
        _: Argument<1>,
        _: Argument<2>,
        _: Argument<3>,
        _: Argument<4>,
        _: Argument<5>,
        _: Argument<6>,
        _: Argument<7>,
        _: Argument<8>,
        _: Argument<9>,
        _: Argument<10>,
        _: Argument<11>,
        _: Argument<12>,
    ) {
        self.text.push_str("set up, ");
    }

    #[handler(dispatch)]
    fn around(&mut self, next: SyncNext<Self>) -> Response {
        self.text.push_str("passed on, ");
        next.run(self)
    }

    #[handler(put)]
    fn by_reference(
        &self,
        _: Argument<13>,
        _: Argument<14>,
        _: Argument<15>,
        _: Argument<16>,
        _: Argument<17>,
        _: Argument<18>,
        _: Argument<19>,
        _: Argument<20>,
        _: Argument<21>,
        _: Argument<22>,
        _: Argument<23>,
        body: String,
    ) -> String {
        format!("{}{body}", self.text)
    }

    #[handler(post)]
    fn by_mutable_reference(&mut self, _: Argument<13>, _: Argument<14>, body: String) -> String {
        std::mem::take(&mut self.text) + &body
    }
}

/// Method, the number of its last argument, and the text that it begins with.
type Case = (&'static str, u8, &'static str);

async fn assert_taken_in_order(client: &Client, taken: &Taken, cases: &[Case]) {
    for (method, last, begin) in cases {
        let answer = client.request(*method, "/").body("body").await;
        assert_eq!(answer.text(), format!("{begin}body"), "{method}");
        assert_eq!(taken.numbers(), (1..=*last).collect::<Vec<_>>(), "{method}");
        for refused in 1..=*last {
            let request = client.request(*method, "/").header("x-refuse", &refused.to_string());
            assert_eq!(request.body("body").await.text(), format!("refused by {refused}"));
            assert_eq!(taken.numbers(), (1..=refused).collect::<Vec<_>>(), "{method}");
        }
    }
}

#[tokio::test]
async fn of_methods() {
    let cases = [("PUT", 23, "set up, "), ("POST", 14, "set up, "), ("PATCH", 15, "set up, ")];
    let taken = Taken::default();
    let client = Client::view_with_state("/", Async::as_view(), taken.clone());
    assert_taken_in_order(&client, &taken, &cases).await;
    let client = Client::view_with_state("/", Sync::as_view(), taken.clone());
    assert_taken_in_order(&client, &taken, &cases).await;
}

#[tokio::test]
async fn behind_a_dispatch() {
    let begin = "set up, passed on, ";
    let cases = [("PUT", 23, begin), ("POST", 14, begin)];
    let taken = Taken::default();
    let client = Client::view_with_state("/", AsyncDispatched::as_view(), taken.clone());
    assert_taken_in_order(&client, &taken, &cases).await;
    let client = Client::view_with_state("/", SyncDispatched::as_view(), taken.clone());
    assert_taken_in_order(&client, &taken, &cases).await;
}
