//! Selects of SeaORM.

use sea_orm::sea_query::IntoValueTuple;
use sea_orm::{
    ColumnTrait, DatabaseConnection, DbErr, EntityTrait, Iterable, PaginatorTrait,
    PrimaryKeyToColumn, PrimaryKeyTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
    Value,
};

use super::list::part;
use super::{DatabaseError, Lookup, Order, OrderBy, QuerySet};

impl From<DbErr> for DatabaseError {
    fn from(cause: DbErr) -> Self {
        if is_down(&cause) { Self::unavailable(cause) } else { Self::new(cause) }
    }
}

/// Whether the database cannot be reached, as far as the driver says.
pub(crate) fn is_down(error: &DbErr) -> bool {
    matches!(error, DbErr::ConnectionAcquire(_) | DbErr::Conn(_))
}

impl<E> QuerySet for Select<E>
where
    E: EntityTrait,
    E::Model: Send + Sync,
{
    type Object = E::Model;
    type Database = DatabaseConnection;

    /// The name of the table; a derive takes that of the module before `::Entity`.
    fn model_name() -> Option<&'static str> {
        Some(E::default().table_name())
    }

    async fn count(&self, database: &DatabaseConnection) -> Result<u64, DatabaseError> {
        let count = PaginatorTrait::count(self.clone(), database).await;
        answered(self, database, count).await
    }

    async fn slice(
        &self,
        database: &DatabaseConnection,
        offset: u64,
        limit: Option<u64>,
    ) -> Result<Vec<E::Model>, DatabaseError> {
        if is_cut(self) {
            let objects = self.clone().all(database).await;
            let objects = answered(self, database, objects).await?;
            return Ok(part(objects, offset, limit).collect());
        }
        let offset = Some(offset).filter(|offset| *offset > 0);
        let objects = self.clone().offset(offset).limit(limit).all(database).await;
        answered(self, database, objects).await
    }
}

/// Whether the query has a LIMIT or an OFFSET of its own, which no other may replace. There is no
/// way to ask which.
fn is_cut<E: EntityTrait>(select: &Select<E>) -> bool {
    let query = select.as_query();
    query.clone().reset_limit().reset_offset() != query
}

/// What the database answers.
async fn answered<E: EntityTrait, T: Default>(
    select: &Select<E>,
    database: &DatabaseConnection,
    answer: Result<T, DbErr>,
) -> Result<T, DatabaseError> {
    let error = match answer {
        Ok(answer) => return Ok(answer),
        Err(error) => error,
    };
    if is_down(&error) {
        return Err(DatabaseError::unavailable(error));
    }
    // A connection that breaks in the middle of a query is an error of that query.
    if database.ping().await.is_err() {
        return Err(DatabaseError::unavailable(error));
    }
    if has_nul(select, database) { Ok(T::default()) } else { Err(DatabaseError::new(error)) }
}

/// Whether it asks for a text with a NUL. There is no such text in PostgreSQL, which fails instead
/// of finding nothing.
fn has_nul<E: EntityTrait>(select: &Select<E>, database: &DatabaseConnection) -> bool {
    let values = select.build(database.get_database_backend()).values;
    let is_nul = |value: &Value| matches!(value, Value::String(Some(text)) if text.contains('\0'));
    values.is_some_and(|values| values.0.iter().any(is_nul))
}

impl<E> OrderBy for Select<E>
where
    E: EntityTrait,
    E::Model: Send + Sync,
    E::Column: Send + Sync + 'static,
{
    type Column = E::Column;

    fn order_by(mut self, columns: &[Order<E::Column>]) -> Self {
        QuerySelect::query(&mut self).clear_order_by();
        let by_columns = columns.iter().fold(self, |select, column| match *column {
            Order::Ascending(column) => select.order_by_asc(column),
            Order::Descending(column) => select.order_by_desc(column),
        });
        let keys = E::PrimaryKey::iter().map(PrimaryKeyToColumn::into_column);
        keys.fold(by_columns, QueryOrder::order_by_asc)
    }
}

impl<E> Lookup for Select<E>
where
    E: EntityTrait,
    E::Model: Send + Sync,
    <E::PrimaryKey as PrimaryKeyTrait>::ValueType: Send + Sync + 'static,
{
    type Key = <E::PrimaryKey as PrimaryKeyTrait>::ValueType;

    fn with_key(self, key: Self::Key) -> Self {
        let values = key.into_value_tuple().into_iter();
        let columns = E::PrimaryKey::iter().map(PrimaryKeyToColumn::into_column);
        columns.zip(values).fold(self, |select, (column, value)| select.filter(column.eq(value)))
    }
}
