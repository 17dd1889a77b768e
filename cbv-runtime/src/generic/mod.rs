//! The generic views of Django, as bases, and as views that are ready to be mounted.

mod captured;
#[cfg(feature = "templates")]
pub(crate) mod described;
pub(crate) mod redirect;
#[cfg(feature = "templates")]
mod starts;
#[cfg(feature = "templates")]
mod template;

pub use redirect::{Redirect, RedirectAttributes, RedirectView, redirect};
#[cfg(feature = "templates")]
pub use template::{
    Page, ProvidesTemplates, Template, TemplateAttributes, TemplateName, TemplateView, template,
};
