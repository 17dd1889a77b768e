//! URLs: patterns with names, reversed and routed. Django's `django.urls`.
//!
//! From the patterns that `urls!` is given to the view that answers:
//!
//! 1. the constants that `urls!` writes: `route` (patterns and includes), `segment` (what stands
//!    between slashes), `view_captures` and `capture_types` (what a view needs of its pattern).
//!    The compiler checks them: `const_checks`, and `template_urls` for `url(..)` in templates;
//! 2. the same patterns with their views, when the router is made: `patterns`, `mounted` (a view of
//!    any type), `included` (a view with another state). `module` has the functions that start it;
//! 3. `build` makes axum's router: `problems` finds what is wrong, `axum_routes` finds which
//!    patterns become routes of axum's;
//! 4. a request: axum's router finds the route. Where a route stands for several patterns, and where
//!    there is none, `resolver` tries them with the types of their captures: `matching`, `tree` (so
//!    that not all are tried), `path_params` (what axum's extractors read). `not_found` answers the
//!    rest, and `guarded` where a converter panics;
//! 5. `resolver_match` is the pattern that was found, for views that ask.
//!
//! And back, from values to URLs: `routes` is the table of the patterns, `reverse` takes their
//! names at run time, `url_functions` is what the functions of `urls!` call, and `filled` is a text with
//! fields in it; `encode` and `nesting` write the path.

mod absolute;
mod axum_routes;
mod build;
mod by_name;
mod capture_types;
mod const_checks;
mod encode;
mod filled;
mod guarded;
mod included;
mod matching;
mod module;
mod mounted;
mod nesting;
mod not_found;
mod path_params;
mod patterns;
mod problems;
mod resolver;
mod resolver_match;
mod reverse;
mod route;
mod routes;
mod segment;
#[cfg(feature = "templates")]
mod template_urls;
mod tree;
mod url_functions;
mod view_captures;

pub use absolute::AbsoluteUrl;
pub use by_name::{Pick, pick, place};
pub use capture_types::{NoView, Nth, Probe};
pub use const_checks::{gives_captures, has_captures, is_reached, may_include};
#[cfg(feature = "templates")]
pub(crate) use encode::push_path as encode_path;
pub(crate) use encode::{UNRESERVED, without_leading_slashes};
pub use filled::FilledUrl;
pub use module::{names, print, router, routes};
pub use mounted::Mountable;
pub(crate) use nesting::nested_under;
pub(crate) use not_found::no_value;
pub use patterns::{Includes, Mounts, Patterns, UrlModule};
pub(crate) use resolver_match::ResolverMatch;
pub use reverse::{Captures, NoReverseMatch};
pub use route::{Entry, Include, Module, Route};
pub use routes::{RouteInfo, Routes};
pub use segment::{Capture, Segment};
#[cfg(feature = "templates")]
pub use template_urls::{template_url, template_url_name};
pub use url_functions::{Prefix, Reversed, UrlValue};
pub use view_captures::{CaptureField, CaptureFields, position, type_name};
