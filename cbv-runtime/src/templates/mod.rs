//! Templates: a value in the state of the application, rendered by MiniJinja or by another engine.
//! Django's `django.template`.

mod broken;
mod context;
mod context_values;
mod context_variables;
mod engine;
mod environment;
mod error;
mod error_pages;
mod escape;
mod excerpt;
mod filters;
mod functions;
#[doc(hidden)]
pub mod generated;
mod headers;
mod jinja;
mod links;
#[doc(hidden)]
pub mod objects;
#[cfg(feature = "forms")]
pub(crate) mod printed;
#[cfg(feature = "forms")]
pub(crate) mod printer;
mod processors;
mod query_dict;
mod request;
#[doc(hidden)]
pub mod shape;
mod sources;
mod state;
mod statics;
mod variables;
mod version;

pub(crate) use excerpt::Excerpt;
pub(crate) use processors::Processed;

pub use broken::BrokenTemplates;
pub use context::Context;
pub(crate) use context_values::ContextValues;
pub use context_variables::{ContextName, ContextVariable};
pub use engine::Engine;
pub use error::TemplateError;
pub use request::HttpRequest;
pub(crate) use request::KeptRequest;
pub use shape::TemplateFields;
pub use state::Templates;
#[cfg(feature = "static-files")]
pub(crate) use statics::static_url;

/// The engine behind [`Templates`], for your own filters and functions.
pub use minijinja;
