//! What an archive asks of its query.

use std::future::Future;

use super::field::{DateOf, RowDate};
use super::range::{DateRange, DateValue};
use crate::query_set::{DatabaseError, NoDatabase, QuerySet};

/// A query whose rows have a date in the field `F`.
///
/// Implemented for selects of SeaORM, with the feature `sea-orm`, and for `Vec<T>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be asked for the dates of its rows",
    label = "not a query that an archive can show",
    note = "write a select such as `book::Entity::find()` or a `Vec`, or implement `cbv::dates::ByDate` for the type"
)]
pub trait ByDate<F: RowDate>: QuerySet {
    /// Keeps the rows whose date is in the range.
    #[must_use]
    fn within(self, field: &F, range: DateRange) -> Self;

    /// The latest first: the order of an archive that names none.
    #[must_use]
    fn newest_first(self, field: &F) -> Self;

    /// For each of these the date that it asks for; `None` where there is no row. An index over the field
    /// answers them without a look at the rows between.
    ///
    /// # Errors
    ///
    /// The database fails.
    fn edges(
        &self,
        database: &Self::Database,
        field: &F,
        asked: &[Edge],
    ) -> impl Future<Output = Result<Vec<Option<DateValue>>, DatabaseError>> + Send;
}

/// A date that an archive asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// The first in a range.
    First(DateRange),
    /// The last in a range.
    Last(DateRange),
}

impl Edge {
    /// The range.
    #[must_use]
    pub fn range(&self) -> DateRange {
        match *self {
            Self::First(range) | Self::Last(range) => range,
        }
    }
}

impl<T: Clone + Send + Sync + 'static> ByDate<DateOf<T>> for Vec<T> {
    fn within(mut self, field: &DateOf<T>, range: DateRange) -> Self {
        self.retain(|item| field.of(item).is_some_and(|date| range.contains(date)));
        self
    }

    fn newest_first(mut self, field: &DateOf<T>) -> Self {
        self.sort_by_key(|item| std::cmp::Reverse(field.of(item)));
        self
    }

    async fn edges(
        &self,
        _: &NoDatabase,
        field: &DateOf<T>,
        asked: &[Edge],
    ) -> Result<Vec<Option<DateValue>>, DatabaseError> {
        let dates = |range: DateRange| {
            self.iter().filter_map(|item| field.of(item)).filter(move |date| range.contains(*date))
        };
        let found = asked.iter().map(|edge| match *edge {
            Edge::First(range) => dates(range).min(),
            Edge::Last(range) => dates(range).max(),
        });
        Ok(found.collect())
    }
}
