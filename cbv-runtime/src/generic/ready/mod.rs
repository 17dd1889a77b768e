//! Views that are ready to be mounted.

#[cfg(feature = "templates")]
mod any_query;
#[cfg(all(feature = "sea-orm", feature = "templates"))]
mod detail;
#[cfg(feature = "templates")]
mod list;
mod redirect;
#[cfg(feature = "templates")]
mod template;

#[cfg(feature = "templates")]
pub use any_query::AnyQuery;
#[cfg(all(feature = "sea-orm", feature = "templates"))]
pub use detail::{AnyLookup, Detail, DetailBySlug, detail, detail_by_slug};
#[cfg(all(feature = "sea-orm", feature = "templates"))]
pub use list::DatabaseList;
#[cfg(feature = "templates")]
pub use list::{List, ReadyMade, list};
pub use redirect::{Redirect, redirect};
#[cfg(feature = "templates")]
pub use template::{Template, template};
