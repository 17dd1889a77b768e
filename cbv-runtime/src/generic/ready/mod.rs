//! Lists and details that are ready to be mounted.

mod any_query;
#[cfg(feature = "sea-orm")]
mod detail;
mod list;

pub use any_query::AnyQuery;
#[cfg(feature = "sea-orm")]
pub use detail::{AnyLookup, Detail, DetailBySlug, detail, detail_by_slug};
#[cfg(feature = "sea-orm")]
pub use list::DatabaseList;
pub use list::{List, ReadyMade, list};
