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
mod template;

#[cfg(feature = "templates")]
pub use detail::DetailView;
#[cfg(feature = "templates")]
pub use list::{Count, CountCache, ListAttributes, ListParameters, ListView};
#[cfg(feature = "templates")]
pub use objects::{DatabaseOf, ModelName, ObjectAttributes};
#[cfg(all(feature = "templates", feature = "sea-orm"))]
pub use ready::{AnyLookup, DatabaseList, Detail, DetailBySlug, detail, detail_by_slug};
#[cfg(feature = "templates")]
pub use ready::{AnyQuery, List, ReadyMade, Template, list, template};
pub use ready::{Redirect, redirect};
pub use redirect::{RedirectAttributes, RedirectView};
#[cfg(feature = "templates")]
pub use template::{
    ProvidesTemplates, TemplateAttributes, TemplateName, TemplateResponse, TemplateView,
};
