//! Django's `FormView`, and what all views with a form share.

mod attributes;
mod message;
mod mixin;
mod request;
mod step;
mod view;

pub use attributes::FormAttributes;
#[cfg(feature = "sea-orm")]
pub(in crate::generic) use message::{SuccessMessage, check_messages};
pub use mixin::FormMixin;
#[cfg(feature = "sea-orm")]
pub(in crate::generic) use request::FormRequest;
#[cfg(feature = "sea-orm")]
pub(in crate::generic) use step::{load, posted, refuse, unbound};
pub use view::FormView;
