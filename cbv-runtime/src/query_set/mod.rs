//! Where the objects of lists and details come from: the part of Django's `QuerySet` that the
//! generic views need.

mod error;
mod list;
mod missing;
#[cfg(feature = "sea-orm")]
mod select;

use std::future::Future;

pub use error::DatabaseError;
pub use list::NoDatabase;
pub(crate) use missing::only;
pub use missing::{DoesNotExist, MultipleObjectsReturned};
#[cfg(feature = "sea-orm")]
pub(crate) use select::is_down;
#[cfg(feature = "sea-orm")]
pub use select::{Loaded, Selection};
#[cfg(feature = "sea-orm")]
#[doc(hidden)]
pub use select::{Loads, NoLoader, WithoutLoader};
#[cfg(all(feature = "sea-orm", feature = "templates"))]
pub use select::{Row, ValueColumn, Values};
#[cfg(all(feature = "dates", feature = "sea-orm"))]
pub(crate) use select::{answered, unlimited};

/// A query that can be counted and fetched in parts. It is run when an object is asked for.
///
/// Implemented for selects of SeaORM, with the feature `sea-orm`, and for `Vec<T>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a query",
    label = "it cannot be counted and fetched in parts",
    note = "write a select such as `book::Entity::find()` or a `Vec`, or implement `cbv::query_set::QuerySet` for the type"
)]
pub trait QuerySet: Clone + Send + Sync + 'static {
    /// The type of a row.
    type Object: Send + Sync + 'static;
    /// The database that it runs on; `FromRef` takes it from the axum state.
    type Database: Send + Sync + 'static;

    /// The name of its model, after which templates and context variables are named: `author`.
    #[must_use]
    fn model_name() -> Option<&'static str> {
        None
    }

    /// The names of the columns, where the objects have related rows beside them; `None` where they
    /// have columns alone. Pages of all columns leave out the others.
    #[must_use]
    fn column_names() -> Option<Vec<&'static str>> {
        None
    }

    /// How many objects there are.
    ///
    /// # Errors
    ///
    /// The database fails.
    fn count(
        &self,
        database: &Self::Database,
    ) -> impl Future<Output = Result<u64, DatabaseError>> + Send;

    /// The objects from `offset` on, `limit` of them at most.
    ///
    /// # Errors
    ///
    /// The database fails.
    fn slice(
        &self,
        database: &Self::Database,
        offset: u64,
        limit: Option<u64>,
    ) -> impl Future<Output = Result<Vec<Self::Object>, DatabaseError>> + Send;

    /// Whether there is an object.
    ///
    /// # Errors
    ///
    /// The database fails.
    fn exists(
        &self,
        database: &Self::Database,
    ) -> impl Future<Output = Result<bool, DatabaseError>> + Send {
        async { Ok(!self.slice(database, 0, Some(1)).await?.is_empty()) }
    }

    /// The query in an order in which no two objects are equal, so that no object is on two pages
    /// or on none: the key is added to the order.
    #[must_use]
    fn in_deterministic_order(self) -> Self {
        self
    }

    /// A key that differs whenever the count may differ, for a cache of counts: with the query, and
    /// with the database. A query without one is counted each time.
    fn cache_key(&self, database: &Self::Database) -> Option<String> {
        let _ = database;
        None
    }

    /// The first object, in the order of the query.
    ///
    /// # Errors
    ///
    /// The database fails.
    fn first(
        &self,
        database: &Self::Database,
    ) -> impl Future<Output = Result<Option<Self::Object>, DatabaseError>> + Send {
        async {
            let query = self.clone().in_deterministic_order();
            Ok(query.slice(database, 0, Some(1)).await?.pop())
        }
    }
}

/// A query that can be ordered by its columns: Django's `order_by`.
pub trait OrderBy: QuerySet {
    /// A column.
    type Column: Copy + Send + Sync + 'static;

    /// Orders by these columns, first by the first. It replaces the order that the query has. It is
    /// not named `order_by`, since SeaORM's `QueryOrder` has a method of that name.
    #[must_use]
    fn ordered_by(self, columns: &[Order<Self::Column>]) -> Self;
}

/// A column and a direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order<C> {
    /// Ascending: `"name"`.
    Ascending(C),
    /// Descending: `"-name"`.
    Descending(C),
}

/// A query that can be searched by its columns: the search of Django's admin.
pub trait Search: QuerySet {
    /// A column.
    type Column: Copy + Send + Sync + 'static;

    /// Keeps the objects in which each of the words is found in one of the columns, in upper or
    /// lower case.
    #[must_use]
    fn search(self, words: &[&str], fields: &[SearchField<Self::Column>]) -> Self;
}

/// Where a word is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchField<C> {
    /// Anywhere in the column: `"title"`, Django's `icontains`.
    Contains(C),
    /// At its start: `"^title"`, Django's `istartswith`.
    StartsWith(C),
    /// The whole column: `"=isbn"`, Django's `iexact`.
    Exact(C),
}

/// A query that can be made one of no objects: Django's `none()`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a query that can be made to find nothing",
    label = "what a form has not accepted finds nothing",
    note = "write a select such as `book::Entity::find()` or a `Vec`, or implement `cbv::query_set::Nothing` for the type"
)]
pub trait Nothing: QuerySet {
    /// The same query, which finds nothing.
    #[must_use]
    fn none(self) -> Self;
}

/// A query for single objects: Django's `filter(pk=..)`.
pub trait Lookup: QuerySet {
    /// The type of the key.
    type Key: Send + Sync + 'static;

    /// Keeps the object with this key.
    #[must_use]
    fn with_key(self, key: Self::Key) -> Self;
}
