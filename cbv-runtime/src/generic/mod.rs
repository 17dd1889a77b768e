//! The generic views of Django, as bases, and as views that are ready to be mounted.

#[cfg(feature = "templates")]
pub(crate) mod detail;
#[cfg(feature = "templates")]
pub(crate) mod list;
#[cfg(feature = "templates")]
mod objects;
mod ready;
pub(crate) mod redirect;
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
pub use ready::{AnyQuery, List, ReadyMade, Template, list, template};
pub use ready::{Redirect, redirect};
pub use redirect::{RedirectAttributes, RedirectView};
#[cfg(feature = "templates")]
pub use template::{Page, ProvidesTemplates, TemplateAttributes, TemplateName, TemplateView};
