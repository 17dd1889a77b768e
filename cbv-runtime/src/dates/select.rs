//! The dates of rows in a database: each is one step of an index.

use sea_orm::sea_query::{Expr, Query, SelectStatement, SubQueryStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, DbBackend, DbErr, EntityTrait, QueryFilter,
    QueryOrder, QueryResult, QuerySelect, QueryTrait, Select, Value,
};

use super::field::DateColumn;
use super::query::{ByDate, Edge};
use super::range::{DateEnd, DateKind, DateRange, DateValue};
use crate::query_set::{DatabaseError, Selection, answered, unlimited};

impl From<DateValue> for Value {
    fn from(value: DateValue) -> Self {
        match value {
            DateValue::Date(date) => date.into(),
            DateValue::Local(local) => local.into(),
            DateValue::Moment(moment) => moment.into(),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<Q> ByDate<DateColumn<<Q::Entity as EntityTrait>::Column>> for Q
where
    Q: Selection,
    <Q::Entity as EntityTrait>::Column: Send + Sync + 'static,
{
    fn within(
        self,
        field: &DateColumn<<Q::Entity as EntityTrait>::Column>,
        range: DateRange,
    ) -> Self {
        self.selecting(|select| within(unlimited(select), field.column, range))
    }

    fn newest_first(self, field: &DateColumn<<Q::Entity as EntityTrait>::Column>) -> Self {
        self.selecting(|select| {
            let mut select = unlimited(select);
            QuerySelect::query(&mut select).clear_order_by();
            select.order_by_desc(field.column)
        })
    }

    async fn edges(
        &self,
        database: &DatabaseConnection,
        field: &DateColumn<<Q::Entity as EntityTrait>::Column>,
        asked: &[Edge],
    ) -> Result<Vec<Option<DateValue>>, DatabaseError> {
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        let statement =
            statement(self.select(), field.column, asked, database.get_database_backend());
        let found = match database.query_one(&statement).await {
            Ok(row) => {
                row.map_or_else(|| Ok(Vec::new()), |row| read(&row, field.kind, asked.len()))
            }
            Err(error) => Err(error),
        };
        let mut found = answered(self.select(), database, found).await?;
        found.resize(asked.len(), None);
        Ok(found)
    }
}

fn within<E: EntityTrait>(select: Select<E>, column: E::Column, range: DateRange) -> Select<E> {
    let select = match range.from() {
        Some(from) => select.filter(column.gte(from)),
        None => select,
    };
    match range.end() {
        Some(DateEnd::Before(end)) => select.filter(column.lt(end)),
        Some(DateEnd::Until(end)) => select.filter(column.lte(end)),
        None if range.from().is_none() => select.filter(column.is_not_null()),
        None => select,
    }
}

/// `SELECT (SELECT pubdate .. ORDER BY pubdate LIMIT 1), (..), ..`. SQLite takes the first row of each anyway, and
/// prepares a statement anew where a LIMIT is bound.
fn statement<E: EntityTrait>(
    select: &Select<E>,
    column: E::Column,
    asked: &[Edge],
    backend: DbBackend,
) -> SelectStatement {
    let mut statement = Query::select();
    for edge in asked {
        let select = unlimited(select.clone());
        let mut select = within(select, column, edge.range()).select_only().column(column);
        QuerySelect::query(&mut select).clear_order_by();
        let select = match edge {
            Edge::First(_) => select.order_by_asc(column),
            Edge::Last(_) => select.order_by_desc(column),
        };
        let limit = (backend != DbBackend::Sqlite).then_some(1);
        let step = SubQueryStatement::SelectStatement(select.limit(limit).into_query());
        statement.expr(Expr::SubQuery(None, Box::new(step)));
    }
    statement
}

fn read(row: &QueryResult, kind: DateKind, count: usize) -> Result<Vec<Option<DateValue>>, DbErr> {
    (0..count)
        .map(|at| {
            Ok(match kind {
                DateKind::Date => row.try_get_by_index::<Option<_>>(at)?.map(DateValue::Date),
                DateKind::Local => row.try_get_by_index::<Option<_>>(at)?.map(DateValue::Local),
                DateKind::Moment => row.try_get_by_index::<Option<_>>(at)?.map(DateValue::Moment),
            })
        })
        .collect()
}
