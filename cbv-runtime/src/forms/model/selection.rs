//! Some fields of a model: what the form of some columns does, without its type. It is compiled once for each model,
//! and not for each of its forms.

use sea_orm::{ActiveModelTrait as _, ActiveValue, DatabaseConnection, Value};

use super::columns::ColumnValues;
use super::fields::{ModelField, ModelFields, RowOf, Stored, StoredColumn};
use super::form::ColumnOf;
use super::key;
use super::many_to_many::ManyToMany;
use super::rows::{check_row, check_rows};
use crate::error::Error;
use crate::forms::cleaning::Cleaning;
use crate::forms::definition::FormDefinition;
use crate::forms::initial::InitialValues;
use crate::forms::loading::Loading;
use crate::forms::shown::Shown;

/// The fields of a model at some positions.
pub(super) struct Selection<M: ModelFields> {
    fields: &'static [ModelField<M>],
    positions: &'static [usize],
}

impl<M: ModelFields> Selection<M> {
    pub(super) const fn of(positions: &'static [usize]) -> Self {
        Self { fields: M::FIELDS, positions }
    }

    pub(super) fn definition(&self, lock: Option<usize>) -> FormDefinition {
        let definitions = self.fields().map(|(position, field)| {
            let definition = (field.definition)();
            if lock == Some(position) { definition.hidden() } else { definition }
        });
        FormDefinition::new(definitions)
    }

    fn fields(&self) -> impl Iterator<Item = (usize, &'static ModelField<M>)> + use<M> {
        let fields = self.fields;
        self.positions.iter().map(|position| &fields[*position]).enumerate()
    }

    fn stored_columns(&self) -> impl Iterator<Item = (usize, &'static StoredColumn<M>)> + use<M> {
        self.fields().filter_map(|(position, field)| Some((position, field.stored_column()?)))
    }

    pub(super) fn initial(&self, partial: &ColumnValues<M>, initial: &mut InitialValues) {
        for (position, field) in self.fields() {
            match (field.stored_column(), partial.of(field.name)) {
                (Some(column), _) => (column.show_row)(&partial.row, initial, position),
                (None, Some(keys)) => {
                    let texts = keys.iter().cloned().filter_map(key::text).collect();
                    initial.put(position, Shown::Many(texts));
                }
                (None, None) => {}
            }
        }
    }

    pub(super) async fn load(
        self,
        loading: &mut Loading<'_>,
        database: &DatabaseConnection,
    ) -> Result<(), Error> {
        for (position, field) in self.fields() {
            if let Some(rows) = field.rows().filter(|_| loading.wants(position)) {
                loading.rows(position, rows.choices(database).await?);
            }
        }
        Ok(())
    }

    pub(super) async fn clean(
        self,
        cleaning: &mut Cleaning<'_>,
        database: &DatabaseConnection,
    ) -> ColumnValues<M> {
        let mut values = ColumnValues::<M>::default();
        for (position, field) in self.fields() {
            match &field.stored {
                Stored::Column(column) => {
                    (column.write)(cleaning, position, &mut values.row);
                    let value = values.row.get(column.column).into_value();
                    if let Some(rows) = column.rows {
                        check_row(cleaning, position, rows, value, database).await;
                    }
                }
                Stored::Related(relation) => {
                    let keys: Option<Vec<Value>> = cleaning.take(position);
                    if let (Some(relation), Some(keys)) = (relation, keys) {
                        check_rows(cleaning, position, relation.rows, Some(&keys), database).await;
                        values.related.push((field.name, keys));
                    }
                }
            }
        }
        values
    }

    pub(super) fn show(&self, model: &M, initial: &mut InitialValues) {
        for (position, column) in self.stored_columns() {
            (column.show)(model, initial, position);
        }
    }

    pub(super) fn write(&self, cleaned: &ColumnValues<M>, row: &mut RowOf<M>) {
        for (_, column) in self.stored_columns() {
            if let ActiveValue::Set(value) = cleaned.row.get(column.column) {
                row.set(column.column, value);
            }
        }
    }

    pub(super) fn columns(&self) -> Vec<(&'static str, ColumnOf<M>)> {
        self.fields().filter_map(|(_, field)| Some((field.name, field.column()?))).collect()
    }

    pub(super) fn relations(&self) -> Vec<(usize, ManyToMany)> {
        let relations = self.fields().filter_map(|(position, field)| match &field.stored {
            Stored::Related(Some(stored)) => Some((position, stored.relation)),
            Stored::Related(None) | Stored::Column(_) => None,
        });
        relations.collect()
    }

    pub(super) fn chosen(&self, cleaned: &ColumnValues<M>, position: usize) -> Vec<Value> {
        let field = self.fields().nth(position);
        field.and_then(|(_, field)| cleaned.of(field.name)).cloned().unwrap_or_default()
    }
}
