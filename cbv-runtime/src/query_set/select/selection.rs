//! What all selects have in common: they are counted, ordered and sliced in one way, whatever a row
//! becomes.

use std::future::Future;

use sea_orm::sea_query::IntoValueTuple;
use sea_orm::{
    ColumnTrait, DatabaseConnection, DbBackend, DbErr, EntityName, EntityTrait, FromQueryResult,
    Iterable, PaginatorTrait, PrimaryKeyToColumn, PrimaryKeyTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select, Value,
};

use super::answer::answered;
use super::identity::identity;
use super::limit::statement;
use super::limited::{is_limited, unlimited};
use crate::query_set::list::part;
use crate::query_set::{DatabaseError, Lookup, QuerySet};

/// The largest integer of databases; the driver panics at a larger one.
const MOST: u64 = i64::MAX.cast_unsigned();

/// A select of SeaORM with the type of its rows. The rows of `Select<E>` itself are models.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not select rows of a table",
    label = "not a select of an entity of SeaORM",
    note = "write a select of an entity such as `book::Entity::find()`; for `model`, write the entity: `model = book::Entity`"
)]
pub trait Selection: Clone + Send + Sync + 'static {
    /// The entity whose rows are selected.
    type Entity: EntityTrait<Model: Send + Sync>;
    /// What a row becomes.
    type Row: Send + Sync + 'static;

    /// The select.
    fn select(&self) -> &Select<Self::Entity>;

    /// The same selection with a changed select.
    #[must_use]
    fn selecting(self, change: impl FnOnce(Select<Self::Entity>) -> Select<Self::Entity>) -> Self;

    /// The columns, where a row has related rows beside them.
    #[must_use]
    fn column_names() -> Option<Vec<&'static str>> {
        None
    }

    /// Keeps the rows with this value in a column: Django's `slug_field`.
    #[must_use]
    fn with_slug(self, slug_field: <Self::Entity as EntityTrait>::Column, slug: &str) -> Self {
        self.selecting(|select| unlimited(select).filter(slug_field.eq(slug)))
    }

    /// Runs a select that was made from the one of this selection.
    ///
    /// # Errors
    ///
    /// The database fails.
    fn fetch(
        &self,
        select: Select<Self::Entity>,
        database: &DatabaseConnection,
    ) -> impl Future<Output = Result<Vec<Self::Row>, DbErr>> + Send;
}

impl<E> Selection for Select<E>
where
    E: EntityTrait,
    E::Model: Send + Sync,
{
    type Entity = E;
    type Row = E::Model;

    fn select(&self) -> &Self {
        self
    }

    fn selecting(self, change: impl FnOnce(Self) -> Self) -> Self {
        change(self)
    }

    async fn fetch(
        &self,
        select: Self,
        database: &DatabaseConnection,
    ) -> Result<Vec<E::Model>, DbErr> {
        let statement = statement(&select, database.get_database_backend());
        E::Model::find_by_statement(statement).all(database).await
    }
}

#[diagnostic::do_not_recommend]
impl<Q: Selection> QuerySet for Q {
    type Object = Q::Row;
    type Database = DatabaseConnection;

    /// The name of the table. A derive uses the name of the module before `::Entity` instead.
    fn model_name() -> Option<&'static str> {
        Some(Q::Entity::default().table_name())
    }

    fn column_names() -> Option<Vec<&'static str>> {
        <Q as Selection>::column_names()
    }

    async fn count(&self, database: &DatabaseConnection) -> Result<u64, DatabaseError> {
        let count = PaginatorTrait::count(self.select().clone(), database).await;
        answered(self.select(), database, count).await
    }

    async fn slice(
        &self,
        database: &DatabaseConnection,
        offset: u64,
        limit: Option<u64>,
    ) -> Result<Vec<Q::Row>, DatabaseError> {
        let select = self.select();
        if is_limited(select) {
            let objects = self.fetch(select.clone(), database).await;
            let objects = answered(select, database, objects).await?;
            return Ok(part(objects, offset, limit).collect());
        }
        let offset = Some(offset.min(MOST)).filter(|offset| *offset > 0);
        let limit = limit.map(|limit| limit.min(MOST));
        let objects = self.fetch(select.clone().offset(offset).limit(limit), database).await;
        answered(select, database, objects).await
    }

    fn in_deterministic_order(self) -> Self {
        self.selecting(by_key)
    }

    fn cache_key(&self, database: &DatabaseConnection) -> Option<String> {
        let mut select = self.select().clone();
        if !is_limited(&select) {
            QuerySelect::query(&mut select).clear_order_by();
        }
        let sql = select.build(DbBackend::Sqlite);
        Some(format!("{:x} {sql}", identity(database)))
    }
}

#[diagnostic::do_not_recommend]
impl<Q> Lookup for Q
where
    Q: Selection,
    <<Q::Entity as EntityTrait>::PrimaryKey as PrimaryKeyTrait>::ValueType: Send + Sync + 'static,
{
    type Key = <<Q::Entity as EntityTrait>::PrimaryKey as PrimaryKeyTrait>::ValueType;

    fn with_key(self, key: Self::Key) -> Self {
        let values = key.into_value_tuple().into_iter();
        let keys = <Q::Entity as EntityTrait>::PrimaryKey::iter();
        let columns = keys.map(PrimaryKeyToColumn::into_column);
        let conditions = columns.zip(values).map(|(column, value)| match value {
            // No row has such a key. A key is never NULL, so this finds none.
            Value::BigUnsigned(Some(key)) if key > MOST => column.is_null(),
            value => column.eq(value),
        });
        self.selecting(|select| conditions.fold(unlimited(select), QueryFilter::filter))
    }
}

/// The key decides what the order of a select leaves open.
pub(super) fn by_key<E: EntityTrait>(select: Select<E>) -> Select<E> {
    let keys = E::PrimaryKey::iter().map(PrimaryKeyToColumn::into_column);
    keys.fold(select, QueryOrder::order_by_asc)
}
