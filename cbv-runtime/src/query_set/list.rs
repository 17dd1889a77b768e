//! Objects in a `Vec`.

use axum::extract::FromRef;

use super::{DatabaseError, Nothing, QuerySet};

/// The database of queries that need none, such as a `Vec`.
#[derive(Debug)]
pub struct NoDatabase;

impl<S> FromRef<S> for NoDatabase {
    fn from_ref(_: &S) -> Self {
        Self
    }
}

impl<T: Clone + Send + Sync + 'static> QuerySet for Vec<T> {
    type Object = T;
    type Database = NoDatabase;

    async fn count(&self, _: &NoDatabase) -> Result<u64, DatabaseError> {
        Ok(self.len() as u64)
    }

    async fn slice(
        &self,
        _: &NoDatabase,
        offset: u64,
        limit: Option<u64>,
    ) -> Result<Vec<T>, DatabaseError> {
        Ok(part(self, offset, limit).cloned().collect())
    }
}

impl<T: Clone + Send + Sync + 'static> Nothing for Vec<T> {
    fn none(self) -> Self {
        Self::new()
    }
}

/// The objects from `offset` on, `limit` of them at most.
pub(super) fn part<I: IntoIterator>(
    objects: I,
    offset: u64,
    limit: Option<u64>,
) -> impl Iterator<Item = I::Item> {
    let size = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    objects.into_iter().skip(size(offset)).take(limit.map_or(usize::MAX, size))
}
