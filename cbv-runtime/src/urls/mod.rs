//! URLs: patterns with names, reversed and routed. Django's `django.urls`.

mod alternatives;
mod build;
mod captures;
mod const_checks;
mod encode;
mod fields;
mod fits;
mod gate;
mod handlers;
mod lifted;
mod listing;
mod matching;
mod module;
mod mounted;
#[cfg(feature = "templates")]
mod named;
mod nesting;
mod no_reverse_match;
mod prefix;
mod problems;
mod resolver;
mod resolver_match;
mod retold;
mod reversed;
mod route;
mod routes;
mod shape;
mod shapes;
mod tree;
mod unmatched;

pub use captures::Captures;
pub use const_checks::{gives_captures, has_captures, is_reached, may_include};
#[cfg(feature = "templates")]
pub(crate) use encode::push_path as encode_path;
pub(crate) use encode::without_leading_slashes;
pub use fields::{CaptureField, CaptureFields, Wanted, position};
pub use fits::{NoView, Nth, Probe};
pub(crate) use listing::no_value;
pub use module::{Includes, Mounts, Patterns, UrlModule, names, print, router, routes};
pub use mounted::Mountable;
#[cfg(feature = "templates")]
pub use named::{template_url, template_url_name};
pub(crate) use nesting::nested_under;
pub use no_reverse_match::NoReverseMatch;
pub use prefix::Prefix;
pub(crate) use resolver_match::ResolverMatch;
pub use reversed::{Reversed, UrlValue};
pub use route::{Capture, Entry, Include, Module, Route, Segment};
pub use routes::{RouteInfo, Routes};
