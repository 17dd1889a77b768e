//! What a request has touched: nothing, where it was refused.

use std::borrow::Cow;
use std::cell::RefCell;
use std::convert::Infallible;

use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use cbv::prelude::*;
use tower::util::MapRequestLayer;

thread_local! {
    static TOUCHED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

pub(crate) fn touch(what: &'static str) {
    TOUCHED.with_borrow_mut(|touched| touched.push(what));
}

/// What was touched since the last time.
pub(crate) fn touched() -> Vec<&'static str> {
    TOUCHED.take()
}

/// A layer that is touched by each request.
pub(crate) fn touching(what: &'static str) -> MapRequestLayer<impl Fn(Request) -> Request + Clone> {
    MapRequestLayer::new(move |request| {
        touch(what);
        request
    })
}

pub(crate) struct Captured;

impl Converter for Captured {
    fn from_url(_: &str) -> Option<Self> {
        touch("capture");
        Some(Self)
    }

    fn to_url(&self) -> Cow<'_, str> {
        "x".into()
    }
}

pub(crate) struct Extracted;

impl<S: Sync> FromRequestParts<S> for Extracted {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, Infallible> {
        touch("extractor");
        Ok(Self)
    }
}
