//! The generic views of Django, as bases, and as views that are ready to be mounted.

#[cfg(feature = "templates")]
pub mod described;
mod exchange;
mod redirect;
#[cfg(feature = "templates")]
mod template;

#[cfg(feature = "templates")]
pub(crate) use described::Described;
pub use redirect::{Redirect, RedirectAttributes, RedirectView, redirect};
#[cfg(feature = "templates")]
pub use template::{
    ProvidesTemplates, Template, TemplateAttributes, TemplateName, TemplateView, template,
};
