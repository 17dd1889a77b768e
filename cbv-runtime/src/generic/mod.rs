//! The generic views of Django, as bases, and as views that are ready to be mounted.

#[cfg(feature = "dates")]
pub(crate) mod dates;
#[cfg(feature = "templates")]
pub(crate) mod detail;
#[cfg(all(feature = "forms", feature = "sea-orm"))]
pub(crate) mod edit;
#[cfg(feature = "forms")]
pub(crate) mod form;
#[cfg(feature = "templates")]
pub(crate) mod list;
#[cfg(all(feature = "forms", feature = "sea-orm"))]
mod model_form;
#[cfg(feature = "templates")]
mod objects;
mod page_request;
mod ready;
pub(crate) mod redirect;
#[cfg(feature = "templates")]
mod template;

/// The bases, which generated code finds at the root of the crate.
pub(crate) mod bases {
    #[cfg(feature = "dates")]
    pub use super::dates::{
        ArchiveIndexView, DateDetailView, DateListMixin, DateMixin, DayArchiveView,
        MonthArchiveView, TodayArchiveView, WeekArchiveView, YearArchiveView,
    };
    #[cfg(feature = "templates")]
    pub use super::detail::DetailView;
    #[cfg(all(feature = "forms", feature = "sea-orm"))]
    pub use super::edit::{CreateView, DeleteView, UpdateView};
    #[cfg(feature = "forms")]
    pub use super::form::{FormMixin, FormView};
    #[cfg(feature = "templates")]
    pub use super::list::ListView;
    #[cfg(all(feature = "forms", feature = "sea-orm"))]
    pub use super::model_form::ModelFormMixin;
    pub use super::redirect::RedirectView;
    #[cfg(feature = "templates")]
    pub use super::template::TemplateView;
}

pub use bases::*;
#[cfg(feature = "dates")]
pub use dates::{DateAttributes, DateListAttributes, YearAttributes};
#[cfg(feature = "forms")]
pub use form::FormAttributes;
#[cfg(feature = "templates")]
pub use list::{Count, CountCache, ListAttributes, ListParameters};
#[cfg(all(feature = "forms", feature = "sea-orm"))]
pub use model_form::{ModelOf, ProvidesDatabase, RowFiles};
#[cfg(feature = "templates")]
pub use objects::{AsJson, DatabaseOf, JsonOf, ModelName, ObjectAttributes, Publishes};
pub use page_request::PageRequest;
#[cfg(all(feature = "templates", feature = "sea-orm"))]
pub use ready::{AnyLookup, DatabaseList, Detail, DetailBySlug, detail, detail_by_slug};
#[cfg(feature = "templates")]
pub use ready::{AnyQuery, List, ReadyMade, Template, list, template};
pub use ready::{Redirect, redirect};
pub use redirect::RedirectAttributes;
#[cfg(feature = "templates")]
pub use template::{ProvidesTemplates, TemplateAttributes, TemplateName, TemplateResponse};
