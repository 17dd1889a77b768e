//! Django's class-based views for axum: a view is a struct, its verbs are methods, and what Django
//! finds wrong at run time the compiler finds here.
//!
//! ```
//! use axum::Router;
//! use cbv::prelude::*;
//!
//! #[derive(View)]
//! struct Greeting {
//!     #[view(default = "Hello")] // an attribute: a route can set its own
//!     greeting: String,
//!     #[view(path)] // a capture of the route, parsed to its type
//!     name: String,
//! }
//!
//! impl Greeting {
//!     #[handler(get)] // HEAD and OPTIONS come with it
//!     async fn show(&self) -> String {
//!         format!("{}, {}!", self.greeting, self.name)
//!     }
//! }
//!
//! let app: Router = Router::new()
//!     .view("/hello/{name}", Greeting::as_view())
//!     .view("/howdy/{name}", Greeting::as_view().greeting("Howdy"));
//! ```
//!
//! # Where to read on
//!
//! - [`derive(View)`](derive@View): the roles of fields, the options of a view, what its verbs
//!   answer.
//! - [`#[handler]`](macro@handler): which methods answer which verbs, their arguments, sync and
//!   async.
//! - [`#[base]`](macro@base): handlers and hooks that views inherit.
//! - [`derive(Attributes)`](derive@Attributes): fields that views share.
//! - [`urls!`]: patterns with typed captures and names, and a function for each.
//! - [`RedirectView`](derive@RedirectView) and [`generic`]: views that lead elsewhere, and views that
//!   are ready to be mounted.
//! - [`Error`], [`ErrorPages`]: what goes wrong, and the answer to it.
//! - [`conditional`]: the version of what a view shows, 304 and 412, and what caches are told.
//! - [`TrustedOrigins`], [`shortcuts::NextPage`]: what pages of other sites may send, and where a client
//!   may be led.
//! - [`AsView`]: what `X::as_view()` returns; its setters, its layers, and the ways to mount it.
#![cfg_attr(
    feature = "templates",
    doc = "- [`templates!`], [`TemplateView`](derive@TemplateView): pages; [`ListView`](derive@ListView) and [`DetailView`](derive@DetailView): of many objects, and of one."
)]
#![cfg_attr(
    feature = "static-files",
    doc = "- [`static_files!`]: style sheets, scripts and images, and their URLs in templates."
)]
#![cfg_attr(
    feature = "access",
    doc = "- [`access`]: logins, permissions and tests of the user, checked before all else of a view."
)]
#![cfg_attr(feature = "testing", doc = "- [`testing`]: a view under test in one line.")]
//!
//! # Features
//!
//! | feature | |
//! |---|---|
//! | `tracing` (default) | 405 answers and panics of handlers are logged, with the target `cbv::request` |
//! | `templates` | templates: `cbv::Templates`, rendered by MiniJinja or another engine |
//! | `forms` | forms: [`forms`](crate::forms), `#[derive(Form)]`; brings `templates` |
//! | `rust_decimal` | fields of forms of the type `rust_decimal::Decimal`; brings `forms` |
//! | `access` | logins, permissions and tests of the user: [`access`](crate::access) |
//! | `axum-login` | the users of axum-login: `access::AxumLogin`; brings `access` |
//! | `messages` | messages that a client sees on its next page: [`messages`](crate::messages), the option `success_message`; brings `templates` |
//! | `dates` | archives by date: [`dates`](crate::dates), `#[derive(YearArchiveView)]` and the like; the time zone of the application; brings `templates`, and chrono-tz |
//! | `static-files` | static files: [`StaticFiles`], served from their folder or from the binary; brings `templates` |
//! | `sea-orm` | lists and details over the entities of SeaORM |
//! | `garde` | the rules that structs have for garde, in forms; brings `forms` |
//! | `uuid` | captures of the type `uuid::Uuid` |
//! | `testing` | the test client, `cbv::testing` |

#[cfg(feature = "forms")]
mod ready_made;

#[cfg(all(feature = "forms", feature = "sea-orm"))]
pub use cbv_macros::ModelFields;
pub use cbv_macros::{Attributes, RedirectView, View, base, handler, urls};
#[cfg(feature = "forms")]
pub use cbv_macros::{Choices, Form, FormView};
#[cfg(feature = "templates")]
pub use cbv_macros::{DetailView, ListView, TemplateFields, TemplateView};
pub use cbv_runtime::{
    AbsoluteUrl, AsView, Attributes, Captures, Configured, Converter, Error, ErrorPage, ErrorPages,
    ErrorRenderer, IntoAttribute, InvalidOrigin, Next, NoReverseMatch, RedirectView, RouteInfo,
    RouterExt, Routes, Slug, SyncNext, TrustedOrigins, UrlValue, View, ViewFuture, conditional,
    generic, pagination, query_set, shortcuts,
};

#[cfg(feature = "static-files")]
pub use cbv_macros::static_files;
#[cfg(feature = "dates")]
pub use cbv_macros::{
    ArchiveIndexView, DateDetailView, DayArchiveView, MonthArchiveView, TodayArchiveView,
    WeekArchiveView, YearArchiveView,
};
#[cfg(all(feature = "forms", feature = "sea-orm"))]
pub use cbv_macros::{CreateView, DeleteView, UpdateView};
#[cfg(feature = "templates")]
pub use cbv_macros::{template, template_name, templates};
#[cfg(feature = "static-files")]
pub use cbv_runtime::StaticFiles;
#[cfg(feature = "access")]
pub use cbv_runtime::access;
#[cfg(feature = "messages")]
pub use cbv_runtime::messages;
#[cfg(feature = "testing")]
pub use cbv_runtime::testing;
#[cfg(feature = "dates")]
pub use cbv_runtime::{
    ArchiveIndexView, DateDetailView, DateListMixin, DateMixin, DayArchiveView, MonthArchiveView,
    TodayArchiveView, WeekArchiveView, YearArchiveView, dates,
};
#[cfg(feature = "templates")]
pub use cbv_runtime::{
    Context, DetailView, ListView, TemplateView, Templates, context, context_variables, templates,
};
#[cfg(all(feature = "forms", feature = "sea-orm"))]
pub use cbv_runtime::{CreateView, DeleteView, ModelFormMixin, UpdateView};
#[cfg(feature = "forms")]
pub use cbv_runtime::{FormMixin, FormView, forms};
#[cfg(feature = "templates")]
pub use templates::TemplateFields;

/// What generated code calls. Not part of the API: any release may change it.
#[doc(hidden)]
pub mod __private {
    pub use cbv_runtime::__private::*;
}

/// What an application writes: `use cbv::prelude::*`.
///
/// An import by name comes before one by `*`: `use anyhow::Context;` beside this module means anyhow's.
/// Where two imports by `*` bring one name, as `use minijinja::*` does with `Error` and `context!`, the compiler asks
/// which of them is meant once it is used: import that one by name.
///
/// [`QuerySet`](crate::query_set::QuerySet) is not here: its methods would be found before those of slices, `first` for one.
pub mod prelude {
    #[cfg(feature = "forms")]
    pub use crate::forms::{
        Choices, FormData, FormErrors, FormInstance, Partial, QueryForm, ValidationError, Widget,
    };
    pub use crate::generic::{self, PageRequest};
    #[cfg(feature = "templates")]
    pub use crate::shortcuts::Render;
    pub use crate::shortcuts::{
        NextPage, list_or_404, object_or_404, permanent_redirect, redirect,
    };
    #[cfg(feature = "dates")]
    pub use crate::{
        ArchiveIndexView, DateDetailView, DateListMixin, DateMixin, DayArchiveView,
        MonthArchiveView, TodayArchiveView, WeekArchiveView, YearArchiveView,
    };
    pub use crate::{
        Attributes, Configured, Converter, Error, ErrorPages, Next, RedirectView, RouterExt, Slug,
        SyncNext, View, base, handler, urls,
    };
    #[cfg(feature = "templates")]
    pub use crate::{Context, DetailView, ListView, TemplateView, Templates, context};
    #[cfg(all(feature = "forms", feature = "sea-orm"))]
    pub use crate::{
        CreateView, DeleteView, ModelFormMixin, UpdateView, create_view, delete_view, update_view,
    };
    #[cfg(feature = "forms")]
    pub use crate::{FormMixin, FormView, form_view};
    // The derive alone, without the trait: its functions are not for users.
    #[cfg(feature = "forms")]
    pub use cbv_macros::Form;
    // The derive alone: no one calls the trait.
    #[cfg(feature = "templates")]
    pub use cbv_macros::TemplateFields;
    // The macros alone, without the module of that name.
    #[cfg(feature = "templates")]
    pub use cbv_macros::{template, template_name, templates};
}

/// The guide: what there is, idea by idea, with examples.
#[cfg(any(doc, doctest))]
pub mod guide {
    #[doc = include_str!("../docs/guide/from_django.md")]
    pub mod from_django {}
    #[doc = include_str!("../docs/guide/hello.md")]
    pub mod examples {}
    #[doc = include_str!("../docs/guide/views.md")]
    pub mod views {}
    #[doc = include_str!("../docs/guide/urls.md")]
    pub mod urls {}
    #[doc = include_str!("../docs/guide/templates.md")]
    pub mod templates {}
    #[doc = include_str!("../docs/guide/lists.md")]
    pub mod lists {}
    #[cfg(feature = "dates")]
    #[doc = include_str!("../docs/guide/dates.md")]
    pub mod dates {}
    #[doc = include_str!("../docs/guide/uploads.md")]
    pub mod uploads {}
    #[cfg(feature = "forms")]
    #[doc = include_str!("../docs/guide/forms.md")]
    pub mod forms {}
    #[cfg(feature = "sea-orm")]
    #[doc = include_str!("../docs/guide/model_forms.md")]
    pub mod model_forms {}
    #[cfg(feature = "templates")]
    #[doc = include_str!("../docs/guide/partial_pages.md")]
    pub mod partial_pages {}
    #[cfg(feature = "sea-orm")]
    #[doc = include_str!("../docs/guide/conditional.md")]
    pub mod conditional {}
    #[cfg(feature = "messages")]
    #[doc = include_str!("../docs/guide/messages.md")]
    pub mod messages {}
    #[doc = include_str!("../docs/guide/redirects.md")]
    pub mod redirects {}
    #[doc = include_str!("../docs/guide/errors.md")]
    pub mod errors {}
    #[doc = include_str!("../docs/guide/cross_site.md")]
    pub mod cross_site {}
    #[cfg(all(feature = "access", feature = "sea-orm", feature = "templates"))]
    #[doc = include_str!("../docs/guide/access.md")]
    pub mod access {}
    #[doc = include_str!("../docs/guide/testing.md")]
    pub mod testing {}
    #[doc = include_str!("../docs/guide/mistakes.md")]
    pub mod mistakes {}
    #[cfg(feature = "forms")]
    #[doc = include_str!("../docs/guide/fields.md")]
    pub mod fields {}
    #[doc = include_str!("../docs/guide/differences.md")]
    pub mod differences {}
}

/// The code of the README, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
