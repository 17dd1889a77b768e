//! URLs: patterns with names, reversed and routed. Django's `django.urls`.

mod alternatives;
mod build;
mod encode;
mod fields;
mod gate;
mod handlers;
mod lifted;
mod matching;
mod module;
mod mounted;
mod problems;
mod resolver_match;
mod route;
mod routes;
mod unmatched;

#[cfg(feature = "templates")]
pub(crate) use encode::{push_path as encode_path, without_leading_slashes};
pub use fields::{CaptureField, CaptureFields, Nth, fits, has_captures, position};
pub(crate) use matching::Selected;
pub use module::{Patterns, UrlModule, router, routes};
pub use mounted::Mountable;
pub(crate) use resolver_match::ResolverMatch;
pub use route::{Capture, Entry, Include, Module, Route, Segment};
pub use routes::{NoReverseMatch, RouteInfo, Routes};
