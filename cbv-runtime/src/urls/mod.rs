//! URLs: patterns with names, reversed and routed. Django's `django.urls`.

mod encode;
mod route;
mod routes;

pub use route::{Capture, Entry, Include, Module, Route, Segment};
pub use routes::{NoReverseMatch, RouteInfo, Routes};
