//! The run-time half of [cbv]: the traits that views are made of, and every policy of theirs.
//!
//! Depend on the package `cbv`, which re-exports what is public here. Generated code calls
//! [`__private`] and nothing else.
//!
//! [cbv]: https://docs.rs/cbv

mod argument;
mod as_view;
mod attributes;
mod call;
mod capture;
mod checked;
mod converter;
mod dispatch;
mod error;
mod extraction;
mod future;
pub mod generic;
mod handler;
mod head;
mod layers;
mod log;
mod pages;
mod query;
pub mod query_set;
mod redirect_response;
mod response;
mod router;
mod serve;
pub mod shortcuts;
mod state;
mod table;
#[cfg(feature = "templates")]
pub mod templates;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
mod uniform;
mod urls;
mod verb;
mod view;

pub use argument::Configured;
pub use as_view::AsView;
pub use attributes::{Attributes, IntoAttribute};
pub use converter::{Converter, Slug};
pub use error::Error;
pub use future::ViewFuture;
pub use generic::RedirectView;
#[cfg(feature = "templates")]
pub use generic::{DetailView, ListView, TemplateView};
pub use pages::{ErrorPage, ErrorPages, ErrorRenderer};
pub use router::RouterExt;
#[cfg(feature = "templates")]
pub use templates::{Context, Templates};
pub use urls::{Captures, NoReverseMatch, RouteInfo, Routes, UrlValue};
pub use view::View;

#[doc(hidden)]
pub mod __private;
