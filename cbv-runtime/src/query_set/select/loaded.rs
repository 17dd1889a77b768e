//! Rows with the rows that belong to them.

use sea_orm::compound::EntityLoaderTrait;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{DatabaseConnection, DbErr, EntityTrait, QueryFilter, QueryTrait, Select};

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
///     type Query = Loaded<book::Entity, book::EntityLoader>;
///
///     async fn queryset(&self) -> Result<Self::Query, Error> {
///         Ok(Loaded::new(book::Entity::find(), book::Entity::load().with(author::Entity)))
///     }
/// }
/// # fn main() {}
/// ```
#[derive(Debug, Clone)]
pub struct Loaded<E: EntityTrait, L> {
    pub(super) select: Select<E>,
    loader: L,
}

impl<E, L> Loaded<E, L>
where
    E: EntityTrait,
    L: EntityLoaderTrait<E> + QueryFilter<QueryStatement = SelectStatement>,
{
    /// The rows of a select, with what the loader brings along. Conditions and order are those of
    /// the select.
    #[must_use]
    pub fn new(select: Select<E>, loader: L) -> Self {
        Self { select, loader }
    }
}

impl<E, L> Selection for Loaded<E, L>
where
    E: EntityTrait<Model: Send + Sync>,
    L: EntityLoaderTrait<E, ModelEx: Send + Sync + 'static>
        + QueryFilter<QueryStatement = SelectStatement>
        + Send
        + Sync
        + 'static,
{
    type Entity = E;
    type Row = L::ModelEx;

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
    ) -> Result<Vec<L::ModelEx>, DbErr> {
        let mut loader = self.loader.clone();
        *QueryFilter::query(&mut loader) = select.into_query();
        // A page of no size is all that the select has.
        loader.paginate(database, 0).fetch_page(0).await
    }
}
