//! The run-time half of [cbv]: the traits of views, and how they behave.
//!
//! Depend on the package `cbv`, which re-exports what is public here. Generated code calls
//! [`__private`] and nothing else.
//!
//! [cbv]: https://docs.rs/cbv

#[cfg(feature = "access")]
pub mod access;
mod checked;
pub mod conditional;
mod cross_site;
#[cfg(feature = "dates")]
pub mod dates;
mod error;
mod error_pages;
mod extract;
#[cfg(feature = "forms")]
pub mod forms;
pub mod generic;
mod log;
#[cfg(feature = "messages")]
pub mod messages;
pub mod pagination;
pub mod query_set;
mod redirect_response;
#[cfg(any(feature = "forms", feature = "static-files"))]
mod served;
pub mod shortcuts;
#[cfg(feature = "static-files")]
mod static_files;
#[cfg(feature = "templates")]
pub mod templates;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
#[cfg(feature = "templates")]
mod time;
mod urls;
mod view;

pub use cross_site::{InvalidOrigin, TrustedOrigins};
pub use error::Error;
pub use error_pages::{ErrorPage, ErrorPages, ErrorRenderer};
pub use extract::argument::Configured;
pub use extract::converter::{Converter, Slug};
pub use generic::bases::*;
#[cfg(feature = "static-files")]
pub use static_files::StaticFiles;
#[cfg(feature = "templates")]
pub use templates::{Context, Templates};
pub use urls::{AbsoluteUrl, Captures, NoReverseMatch, RouteInfo, Routes, UrlValue};
pub use view::View;
pub use view::as_view::AsView;
pub use view::attributes::{Attributes, IntoAttribute};
pub use view::future::ViewFuture;
pub use view::next::{Next, SyncNext};
pub use view::router::RouterExt;

#[doc(hidden)]
pub mod __private;
