//! `urls!` where every name is the user's own.

#![allow(dead_code, reason = "these names are here to be in the way")]
#![allow(unused_qualifications, reason = "`self::` is one of the paths that are tried")]

use axum::Router;
use std::borrow::Cow;

struct Urls;
struct String(u8);
struct Option;
struct Vec;
struct Prefix;
struct LazyLock;
struct Routes;
struct Patterns;
struct Probe;

trait NoView {
    fn fits(&self) {}
}

impl<T> NoView for T {}

fn router() {}
fn reverse() {}
fn routes() {}
fn print() {}
fn page() {}

impl cbv::Converter for String {
    fn from_url(segment: &str) -> ::std::option::Option<Self> {
        segment.parse().map(Self).ok()
    }

    fn to_url(&self) -> Cow<'_, str> {
        ::std::string::ToString::to_string(&self.0).into()
    }
}

impl cbv::Converter for Urls {
    fn from_url(segment: &str) -> ::std::option::Option<Self> {
        (segment == "urls").then_some(Self)
    }

    fn to_url(&self) -> Cow<'_, str> {
        "urls".into()
    }
}

#[derive(cbv::View)]
struct Page;

impl Page {
    #[cbv::handler(get)]
    async fn show(&self) -> &'static str {
        "page"
    }
}

cbv::urls! {
    mod patterns {
        "/text/{name}/" => Page::as_view(), name = text;
        "/own/{name: String}/{urls: Urls}/" => Page::as_view(), name = own;
        "/page/{self_: self::String}/{name: u8}/" => Page::as_view(), name = page;
    }
}

/// Names are looked up where `urls!` stands.
pub(crate) mod nested {
    pub(crate) mod deeper {
        cbv::urls! {
            pub(in super::super) mod urls {
                "/deep/{name: super::super::Urls}/" => super::super::Page::as_view(), name = deep;
            }
        }
    }
}

pub(crate) fn patterns() -> Router {
    assert_eq!(patterns::text("a"), "/text/a/");
    assert_eq!(patterns::own(String(7), &Urls), "/own/7/urls/");
    assert_eq!(patterns::page(String(7), 7), "/page/7/7/");
    assert_eq!(nested::deeper::urls::deep(Urls), "/deep/urls/");
    patterns::router().merge(Router::new().nest("/nested", nested::deeper::urls::router()))
}
