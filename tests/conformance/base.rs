//! One view per behaviour: `View` itself.

use std::borrow::Cow;

use axum::http::Method;
use axum::http::header::{ALLOW, CONTENT_TYPE};
use axum::response::{Html, IntoResponse};
use cbv::prelude::*;

use crate::int::Int;

#[derive(View)]
pub(crate) struct Simple;

impl Simple {
    #[handler(get)]
    fn get(&self) -> Html<&'static str> {
        Html("simple get")
    }
}

#[derive(View)]
pub(crate) struct PostOnly;

impl PostOnly {
    #[handler(post)]
    fn post(&self) -> Html<&'static str> {
        Html("posted")
    }
}

#[derive(View)]
pub(crate) struct CustomHead;

impl CustomHead {
    #[handler(get)]
    fn get(&self) -> Html<&'static str> {
        Html("has a head")
    }

    #[handler(head)]
    fn head(&self) -> impl IntoResponse {
        [("X-Head", "custom")]
    }
}

#[derive(View)]
pub(crate) struct CustomOptions;

impl CustomOptions {
    #[handler(get)]
    fn get(&self) -> Html<&'static str> {
        Html("has options")
    }

    #[handler(options)]
    fn options(&self) -> impl IntoResponse {
        ([(ALLOW.as_str(), "GET"), ("X-Options", "custom")], Html("my options"))
    }
}

#[derive(View)]
#[view(methods(get, post))]
pub(crate) struct NarrowedNames;

impl NarrowedNames {
    #[handler(get)]
    fn get(&self) -> Html<&'static str> {
        Html("narrow get")
    }

    #[handler(post)]
    fn post(&self) -> Html<&'static str> {
        Html("narrow post")
    }

    #[handler(put)]
    fn put(&self) -> Html<&'static str> {
        Html("never")
    }
}

#[derive(View)]
pub(crate) struct AllMethods {
    #[view(extract)]
    method: Method,
}

impl AllMethods {
    #[handler(get, post, put, patch, delete, trace)]
    fn get(&self) -> Html<String> {
        Html(self.method.to_string())
    }
}

#[derive(View)]
pub(crate) struct Greeting {
    #[view(default = "Hello")]
    greeting: Cow<'static, str>,
    #[view(path)]
    name: String,
}

impl Greeting {
    #[handler(get)]
    fn get(&self) -> Html<String> {
        Html(format!("{}, {}!", self.greeting, self.name))
    }
}

#[derive(View)]
pub(crate) struct Captures {
    #[view(path)]
    pk: Int,
    #[view(path)]
    slug: Slug,
}

impl Captures {
    #[handler(get)]
    fn get(&self) -> Html<String> {
        Html(format!("{}:{}", self.pk.successor(), self.slug))
    }
}

/// Each request works on a fresh instance: the count never passes 1.
#[derive(View)]
pub(crate) struct Counter {
    #[view(default = 0)]
    count: u32,
}

impl Counter {
    #[handler(get)]
    fn get(&mut self) -> Html<String> {
        self.count += 1;
        Html(self.count.to_string())
    }
}

#[derive(View)]
pub(crate) struct Async;

impl Async {
    #[handler(get)]
    async fn get(&self) -> Html<&'static str> {
        Html("async get")
    }

    #[handler(post)]
    async fn post(&self) -> Html<&'static str> {
        Html("async post")
    }
}

#[derive(View)]
pub(crate) struct ContentType;

impl ContentType {
    // As text: Python writes a space after the colon.
    #[handler(get)]
    fn get(&self) -> impl IntoResponse {
        ([(CONTENT_TYPE, "application/json")], r#"{"kind": "json"}"#)
    }
}
