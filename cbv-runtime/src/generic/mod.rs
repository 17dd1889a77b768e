//! The generic views of Django, as bases, and as views that are ready to be mounted.

mod captured;
#[cfg(feature = "templates")]
pub(crate) mod described;
#[cfg(feature = "templates")]
pub(crate) mod detail;
#[cfg(feature = "templates")]
mod fields;
#[cfg(feature = "templates")]
pub(crate) mod list;
#[cfg(feature = "templates")]
mod objects;
#[cfg(feature = "templates")]
mod ready;
pub(crate) mod redirect;
#[cfg(feature = "templates")]
mod rows;
#[cfg(feature = "templates")]
mod source;
#[cfg(feature = "templates")]
mod starts;
#[cfg(feature = "templates")]
mod template;

#[cfg(feature = "templates")]
pub use detail::{DetailAttributes, DetailView};
#[cfg(feature = "templates")]
pub use list::{Asked, Count, CountCache, ListAttributes, ListView};
#[cfg(feature = "templates")]
pub use objects::{DatabaseOf, ModelName};
#[cfg(all(feature = "templates", feature = "sea-orm"))]
pub use ready::{AnyLookup, DatabaseList, Detail, DetailBySlug, detail, detail_by_slug};
#[cfg(feature = "templates")]
pub use ready::{AnyQuery, List, ReadyMade, list};
pub use redirect::{Redirect, RedirectAttributes, RedirectView, redirect};
#[cfg(feature = "templates")]
pub use template::{
    Page, ProvidesTemplates, Template, TemplateAttributes, TemplateName, TemplateView, template,
};
