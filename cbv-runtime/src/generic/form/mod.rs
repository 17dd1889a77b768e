//! Django's `FormView`, and what all views with a form share.

mod attributes;
mod mixin;
mod request;
mod step;
mod view;

pub use attributes::FormAttributes;
pub use mixin::FormMixin;
pub(in crate::generic) use request::FormRequest;
pub(in crate::generic) use step::{bind, load, unbound};
pub use view::FormView;
