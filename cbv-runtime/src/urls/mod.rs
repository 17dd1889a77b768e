//! URLs: patterns with names, reversed and routed. Django's `django.urls`.

mod alternatives;
mod build;
mod captures;
mod const_checks;
mod encode;
mod fields;
mod gate;
mod handlers;
mod lifted;
mod matching;
mod module;
mod mounted;
#[cfg(feature = "templates")]
mod named;
mod nesting;
mod problems;
mod resolver_match;
mod reversed;
mod route;
mod routes;
mod unmatched;

pub use captures::Captures;
pub use const_checks::{is_reached, may_include};
#[cfg(feature = "templates")]
pub(crate) use encode::{push_path as encode_path, without_leading_slashes};
pub use fields::{CaptureField, CaptureFields, Nth, fits, has_captures, position};
pub(crate) use matching::Selected;
pub use module::{Patterns, UrlModule, Views, print, router, routes};
pub use mounted::Mountable;
#[cfg(feature = "templates")]
pub use named::{template_url, template_url_name};
pub(crate) use nesting::nested_under;
pub(crate) use resolver_match::ResolverMatch;
pub use reversed::{Prefix, Reversed, UrlValue};
pub use route::{Capture, Entry, Include, Module, Route, Segment};
pub use routes::{NoReverseMatch, RouteInfo, Routes};
