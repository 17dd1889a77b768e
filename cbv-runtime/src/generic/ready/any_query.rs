//! Queries whose type is forgotten, since a view has no type parameters.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

use crate::query_set::{DatabaseError, QuerySet};

/// Any query for a database, of objects as templates see them.
pub struct AnyQuery<D>(Arc<dyn Erased<D>>);

type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, DatabaseError>> + Send + 'a>>;

trait Erased<D>: Send + Sync {
    fn count<'a>(&'a self, database: &'a D) -> Answer<'a, u64>;

    fn slice<'a>(
        &'a self,
        database: &'a D,
        offset: u64,
        limit: Option<u64>,
    ) -> Answer<'a, Vec<Value>>;

    fn in_deterministic_order(&self) -> AnyQuery<D>;

    fn cache_key(&self, database: &D) -> Option<String>;

    fn model_name(&self) -> Option<&'static str>;

    fn column_names(&self) -> Option<Vec<&'static str>>;
}

impl<Q: QuerySet<Object: Serialize>> Erased<Q::Database> for Q {
    fn count<'a>(&'a self, database: &'a Q::Database) -> Answer<'a, u64> {
        Box::pin(QuerySet::count(self, database))
    }

    fn slice<'a>(
        &'a self,
        database: &'a Q::Database,
        offset: u64,
        limit: Option<u64>,
    ) -> Answer<'a, Vec<Value>> {
        Box::pin(async move {
            let objects = QuerySet::slice(self, database, offset, limit).await?;
            Ok(objects.into_iter().map(|object| Value::from(Serde(object))).collect())
        })
    }

    fn in_deterministic_order(&self) -> AnyQuery<Q::Database> {
        AnyQuery::new(self.clone().in_deterministic_order())
    }

    fn cache_key(&self, database: &Q::Database) -> Option<String> {
        QuerySet::cache_key(self, database)
    }

    fn model_name(&self) -> Option<&'static str> {
        <Q as QuerySet>::model_name()
    }

    fn column_names(&self) -> Option<Vec<&'static str>> {
        <Q as QuerySet>::column_names()
    }
}

impl<D> AnyQuery<D> {
    pub(super) fn new<Q: QuerySet<Object: Serialize, Database = D>>(query: Q) -> Self {
        Self(Arc::new(query))
    }

    pub(super) fn model_name(&self) -> Option<&'static str> {
        self.0.model_name()
    }

    pub(super) fn column_names(&self) -> Option<Vec<&'static str>> {
        self.0.column_names()
    }
}

impl<D: Send + Sync + 'static> QuerySet for AnyQuery<D> {
    type Object = Value;
    type Database = D;

    async fn count(&self, database: &D) -> Result<u64, DatabaseError> {
        self.0.count(database).await
    }

    async fn slice(
        &self,
        database: &D,
        offset: u64,
        limit: Option<u64>,
    ) -> Result<Vec<Value>, DatabaseError> {
        self.0.slice(database, offset, limit).await
    }

    fn in_deterministic_order(self) -> Self {
        self.0.in_deterministic_order()
    }

    fn cache_key(&self, database: &D) -> Option<String> {
        self.0.cache_key(database)
    }
}

impl<D> Clone for AnyQuery<D> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<D> fmt::Debug for AnyQuery<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnyQuery").field("model", &self.model_name()).finish()
    }
}
