//! Rows with some of the columns.

use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, Serde};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait, QueryResult, QuerySelect,
    Select, TryGetable,
};
use serde::ser::{Serialize, Serializer};

use super::limit::statement;
use super::selection::Selection;

/// A select of some columns: Django's `values()`. Other columns are not fetched.
///
/// The option `values` of lists and details makes one.
pub struct Values<E: EntityTrait> {
    pub(super) select: Select<E>,
    columns: &'static [ValueColumn<E::Column>],
}

/// A column of [`Values`], with the type that the model gives it.
pub struct ValueColumn<C> {
    name: &'static str,
    column: C,
    read: fn(&QueryResult, usize) -> Result<Value, DbErr>,
}

/// The model that has a column.
type ModelOf<C> = <<C as ColumnTrait>::EntityName as EntityTrait>::Model;

impl<C: ColumnTrait<EntityName: EntityTrait>> ValueColumn<C> {
    /// A column with the name and the type of its field in the model:
    /// `ValueColumn::new("title", book::Column::Title, |book| &book.title)`.
    #[must_use]
    pub const fn new<T>(name: &'static str, column: C, _: fn(&ModelOf<C>) -> &T) -> Self
    where
        T: TryGetable + Serialize,
    {
        Self { name, column, read: read::<T> }
    }
}

fn read<T: TryGetable + Serialize>(row: &QueryResult, at: usize) -> Result<Value, DbErr> {
    row.try_get_by_index::<T>(at).map(|value| Value::from(Serde(value)))
}

impl<E: EntityTrait> Values<E> {
    /// The rows of a select with these columns only.
    #[must_use]
    pub fn new(select: Select<E>, columns: &'static [ValueColumn<E::Column>]) -> Self {
        Self { select, columns }
    }
}

impl<E: EntityTrait> Clone for Values<E> {
    fn clone(&self) -> Self {
        Self { select: self.select.clone(), columns: self.columns }
    }
}

impl<E> Selection for Values<E>
where
    E: EntityTrait<Model: Send + Sync>,
    E::Column: Send + Sync + 'static,
{
    type Entity = E;
    type Row = Row;

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
    ) -> Result<Vec<Row>, DbErr> {
        let columns = self.columns;
        let mut select = select.select_only();
        for column in columns {
            select = select.column(column.column);
        }
        let rows =
            database.query_all_raw(statement(&select, database.get_database_backend())).await?;
        rows.iter().map(|row| Row::read(row, columns)).collect()
    }
}

/// A row of [`Values`].
///
/// Templates read it as a model: `book.title`.
#[derive(Debug, Clone)]
pub struct Row(Value);

impl Row {
    fn read<C>(row: &QueryResult, columns: &'static [ValueColumn<C>]) -> Result<Self, DbErr>
    where
        C: Send + Sync + 'static,
    {
        let values = columns.iter().enumerate().map(|(at, column)| (column.read)(row, at));
        let values = values.collect::<Result<_, _>>()?;
        Ok(Self(Value::from_object(Fields { columns, values })))
    }

    /// The value of a column.
    #[must_use]
    pub fn get(&self, column: &str) -> Option<Value> {
        self.0.get_attr(column).ok().filter(|value| !value.is_undefined())
    }
}

/// As a map.
impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// What a template sees of a row.
struct Fields<C: 'static> {
    columns: &'static [ValueColumn<C>],
    values: Box<[Value]>,
}

impl<C> fmt::Debug for Fields<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.columns.iter().map(|column| column.name);
        f.debug_map().entries(names.zip(&self.values)).finish()
    }
}

impl<C: Send + Sync + 'static> Object for Fields<C> {
    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        self.get_value_by_str(name.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        let at = self.columns.iter().position(|column| column.name == name)?;
        self.values.get(at).cloned()
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.columns.iter().map(|column| column.name.into()).collect())
    }
}
