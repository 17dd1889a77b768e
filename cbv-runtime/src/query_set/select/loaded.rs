//! Rows with the rows that belong to them.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use sea_orm::compound::EntityLoaderTrait;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    DatabaseConnection, DbErr, EntityTrait, IdenStatic, Iterable, QueryFilter, QueryTrait, Select,
};

use super::connection::WithLimit;
use super::selection::Selection;

/// A select whose rows bring related rows along, as SeaORM's entity loader fetches them: Django's
/// `select_related` and `prefetch_related`. However many rows there are, the number of queries is
/// the same.
///
/// The option `related` of lists and details makes one; this is the long form:
///
/// ```
/// mod author {
///     # use sea_orm::entity::prelude::*;
///     # #[sea_orm::model]
///     # #[derive(Clone, Debug, serde::Serialize, DeriveEntityModel)]
///     # #[sea_orm(table_name = "author")]
///     # pub struct Model {
///     #     #[sea_orm(primary_key)]
///     #     pub id: i64,
///     #     #[sea_orm(has_many)]
///     #     pub books: HasMany<super::book::Entity>,
///     # }
///     # impl ActiveModelBehavior for ActiveModel {}
///     // ..
/// }
/// mod book {
///     # use sea_orm::entity::prelude::*;
///     # #[sea_orm::model]
///     # #[derive(Clone, Debug, serde::Serialize, DeriveEntityModel)]
///     # #[sea_orm(table_name = "book")]
///     # pub struct Model {
///     #     #[sea_orm(primary_key)]
///     #     pub id: i64,
///     #     pub author_id: i64,
///     #     #[sea_orm(belongs_to, from = "author_id", to = "id")]
///     #     pub author: BelongsTo<super::author::Entity>,
///     # }
///     # impl ActiveModelBehavior for ActiveModel {}
///     // ..
/// }
///
/// use cbv::query_set::Loaded;
/// use cbv::prelude::*;
/// use cbv::{Error, ListView};
/// use sea_orm::EntityTrait;
///
/// #[derive(View)]
/// #[view(base = ListView)]
/// struct Books;
///
/// impl ListView for Books {
///     type Query = Loaded<book::Entity>;
///
///     async fn queryset(&self) -> Result<Self::Query, Error> {
///         Ok(Loaded::new(book::Entity::find(), book::Entity::load().with(author::Entity)))
///     }
/// }
/// # fn main() {}
/// ```
pub struct Loaded<E: EntityTrait> {
    pub(super) select: Select<E>,
    loader: Arc<dyn Load<E>>,
}

type Answer<'a, E> =
    Pin<Box<dyn Future<Output = Result<Vec<<E as EntityTrait>::ModelEx>, DbErr>> + Send + 'a>>;

/// A loader whose type is forgotten: a view names its entity alone.
trait Load<E: EntityTrait>: Send + Sync {
    fn fetch<'a>(&self, select: Select<E>, database: &'a DatabaseConnection) -> Answer<'a, E>;
}

impl<E, L> Load<E> for L
where
    E: EntityTrait,
    L: EntityLoaderTrait<E, ModelEx = E::ModelEx>
        + QueryFilter<QueryStatement = SelectStatement>
        + Send
        + Sync
        + 'static,
{
    fn fetch<'a>(&self, select: Select<E>, database: &'a DatabaseConnection) -> Answer<'a, E> {
        let mut loader = self.clone();
        *QueryFilter::query(&mut loader) = select.into_query();
        // A page of no size is all that the select has.
        Box::pin(async move { loader.paginate(&WithLimit(database), 0).fetch_page(0).await })
    }
}

impl<E: EntityTrait> Loaded<E> {
    /// The rows of a select, with what the loader brings along. Conditions and order are those of
    /// the select.
    #[must_use]
    pub fn new<L>(select: Select<E>, mut loader: L) -> Self
    where
        L: EntityLoaderTrait<E, ModelEx = E::ModelEx>
            + QueryFilter<QueryStatement = SelectStatement>
            + Send
            + Sync
            + 'static,
    {
        // The select takes the place of its own, which nobody has to copy for each request.
        *QueryFilter::query(&mut loader) = SelectStatement::new();
        Self { select, loader: Arc::new(loader) }
    }
}

impl<E: EntityTrait> Clone for Loaded<E> {
    fn clone(&self) -> Self {
        Self { select: self.select.clone(), loader: Arc::clone(&self.loader) }
    }
}

impl<E: EntityTrait> fmt::Debug for Loaded<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Loaded").field("select", &self.select).finish_non_exhaustive()
    }
}

impl<E> Selection for Loaded<E>
where
    E: EntityTrait<Model: Send + Sync, ModelEx: Send + Sync + 'static>,
{
    type Entity = E;
    type Row = E::ModelEx;

    fn column_names() -> Option<Vec<&'static str>> {
        Some(E::Column::iter().map(|column| column.as_str()).collect())
    }

    fn select(&self) -> &Select<E> {
        &self.select
    }

    fn selecting(self, change: impl FnOnce(Select<E>) -> Select<E>) -> Self {
        Self { select: change(self.select), ..self }
    }

    async fn fetch(
        &self,
        select: Select<E>,
        database: &DatabaseConnection,
    ) -> Result<Vec<E::ModelEx>, DbErr> {
        self.loader.fetch(select, database).await
    }
}
