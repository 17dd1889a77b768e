//! Where the objects of lists and details come from: Django's `QuerySet`, as far as the generic
//! views need one.

mod error;
mod list;
mod paginator;
#[cfg(feature = "sea-orm")]
mod select;

use std::future::Future;

pub use error::DatabaseError;
pub use list::NoDatabase;
pub use paginator::{InvalidPage, Page, PageNumber, PageRange, Paginator};
#[cfg(feature = "sea-orm")]
pub(crate) use select::is_down;

/// A query that can be counted and fetched in parts; nothing is fetched before.
///
/// Implemented for selects of SeaORM, with the feature `sea-orm`, and for `Vec<T>`.
pub trait QuerySet: Clone + Send + Sync + 'static {
    /// What it gives: a row.
    type Object: Send + Sync + 'static;
    /// What it is run on; taken out of the axum state by `FromRef`.
    type Database: Send + Sync + 'static;

    /// The name of its model, which templates and context variables are called by: `author`.
    #[must_use]
    fn model_name() -> Option<&'static str> {
        None
    }

    /// How many objects there are.
    ///
    /// # Errors
    ///
    /// Whatever the database fails with.
    fn count(
        &self,
        database: &Self::Database,
    ) -> impl Future<Output = Result<u64, DatabaseError>> + Send;

    /// The objects from `offset` on, `limit` of them at most.
    ///
    /// # Errors
    ///
    /// Whatever the database fails with.
    fn slice(
        &self,
        database: &Self::Database,
        offset: u64,
        limit: Option<u64>,
    ) -> impl Future<Output = Result<Vec<Self::Object>, DatabaseError>> + Send;

    /// Whether there is any.
    ///
    /// # Errors
    ///
    /// Whatever the database fails with.
    fn exists(
        &self,
        database: &Self::Database,
    ) -> impl Future<Output = Result<bool, DatabaseError>> + Send {
        async { Ok(!self.slice(database, 0, Some(1)).await?.is_empty()) }
    }

    /// The first object, in the order of the query.
    ///
    /// # Errors
    ///
    /// Whatever the database fails with.
    fn first(
        &self,
        database: &Self::Database,
    ) -> impl Future<Output = Result<Option<Self::Object>, DatabaseError>> + Send {
        async { Ok(self.slice(database, 0, Some(1)).await?.pop()) }
    }
}

/// A query that can be put in order by its columns: Django's `order_by`.
pub trait OrderBy: QuerySet {
    /// A column.
    type Column: Copy + Send + Sync + 'static;

    /// In the order of these columns, the first before the others. An order that the query has is
    /// dropped. What they leave open is decided by the key, so that pages do not overlap.
    #[must_use]
    fn order_by(self, columns: &[Order<Self::Column>]) -> Self;
}

/// A column, and which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order<C> {
    /// From small to large: `"name"`.
    Ascending(C),
    /// From large to small: `"-name"`.
    Descending(C),
}

/// A query for single objects: Django's `filter(pk=..)`.
pub trait Lookup: QuerySet {
    /// The type of the key.
    type Key: Send + Sync + 'static;

    /// Those with this key: one, or none.
    #[must_use]
    fn with_key(self, key: Self::Key) -> Self;
}
