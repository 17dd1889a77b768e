//! Views that tell what a request has touched: nothing, where it was refused.

use std::borrow::Cow;
use std::cell::RefCell;
use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;
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
pub(crate) fn touching(
    what: &'static str,
) -> MapRequestLayer<impl Fn(axum::extract::Request) -> axum::extract::Request + Clone> {
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

/// Everything that a view can have.
#[derive(View)]
#[view(methods(get, post, put, patch, delete, head, options, "PROPFIND"))]
pub(crate) struct Plain {
    #[view(path)]
    _name: Option<Captured>,
    #[view(extract)]
    _extracted: Extracted,
}

impl Plain {
    #[handler(setup)]
    async fn load(&self) -> Result<(), Error> {
        touch("setup");
        Ok(())
    }

    #[handler(dispatch)]
    async fn around(&self, next: Next<Self>) -> Response {
        touch("dispatch");
        next.run(self).await
    }

    #[handler(get)]
    async fn show(&self) -> &'static str {
        touch("handler");
        "shown"
    }

    #[handler(post, put, patch, delete, "PROPFIND")]
    async fn save(&self, body: String) -> String {
        touch("handler");
        body
    }
}

/// The same with layers: of the view, and of handlers.
#[derive(View)]
#[view(layer(touching("layer")), layer(touching("inner layer")))]
#[view(methods(get, post, put, patch, delete, head, options, "PROPFIND"))]
pub(crate) struct Layered;

impl Layered {
    #[handler(get, layer(touching("layer of a handler")))]
    async fn show(&self) -> &'static str {
        touch("handler");
        "shown"
    }

    #[handler(post, put, patch, delete, "PROPFIND", layer(touching("layer of a handler")))]
    async fn save(&self, body: String) -> String {
        touch("handler");
        body
    }

    #[handler(http_method_not_allowed, layer(touching("layer of a handler")))]
    async fn refuse(&self) -> axum::http::StatusCode {
        touch("handler");
        axum::http::StatusCode::METHOD_NOT_ALLOWED
    }
}

/// A base, whose handlers are those of its views.
#[base]
pub(crate) trait Saves: View {
    #[handler(get)]
    fn show(&self) -> &'static str {
        touch("handler");
        "shown"
    }

    #[handler(post, put, patch, delete, "PROPFIND")]
    fn save(&self, body: String) -> String {
        touch("handler");
        body
    }
}

/// A view of the base, sync, with a state.
#[derive(View)]
#[view(base = Saves, state = u8, inline)]
#[view(methods(get, post, put, patch, delete, head, options, "PROPFIND"))]
pub(crate) struct Inherited;

impl Saves for Inherited {}
