//! Selects of SeaORM.

use sea_orm::sea_query::IntoValueTuple;
use sea_orm::{
    ColumnTrait, DatabaseConnection, DbErr, EntityTrait, Iterable, PaginatorTrait,
    PrimaryKeyToColumn, PrimaryKeyTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

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
        Ok(PaginatorTrait::count(self.clone(), database).await?)
    }

    async fn slice(
        &self,
        database: &DatabaseConnection,
        offset: u64,
        limit: Option<u64>,
    ) -> Result<Vec<E::Model>, DatabaseError> {
        let offset = Some(offset).filter(|offset| *offset > 0);
        Ok(self.clone().offset(offset).limit(limit).all(database).await?)
    }
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
