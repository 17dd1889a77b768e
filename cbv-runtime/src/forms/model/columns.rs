//! The form of some columns of a model: `fields = ["title", "slug"]`.

use std::fmt;
use std::marker::PhantomData;

use sea_orm::{ActiveModelTrait, ActiveValue, DatabaseConnection, Value};

use super::fields::{ModelField, ModelFields, RowOf, Stored, StoredColumn};
use super::form::{ColumnOf, ModelForm};
use super::key;
use super::many_to_many::ManyToMany;
use super::rows::{check_row, check_rows};
use crate::error::Error;
use crate::forms::cleaning::Cleaning;
use crate::forms::definition::FormDefinition;
use crate::forms::form::{Form, StateOf};
use crate::forms::initial::InitialValues;
use crate::forms::loading::Loading;
use crate::forms::shown::Shown;
use crate::forms::state::WithState;
use crate::templates::shape::{self, Shape};

/// Some columns of a model, of which `fields = ["title", "slug"]` makes a form.
pub trait ColumnForm: Send + Sync + 'static {
    /// The model.
    type Model: ModelFields;

    /// Where the fields stand in those of the model.
    const POSITIONS: &'static [usize];

    /// Where the field of the lock stands among these: it is hidden.
    const LOCK: Option<usize> = None;

    /// What templates see of it.
    #[doc(hidden)]
    const __CBV_SHAPE: &'static Shape = shape::ANY_FORM;

    /// The fields: [`definition_of`](Columns::definition_of), kept.
    fn definition() -> &'static FormDefinition;
}

/// The form of some columns of a model, and of many-to-many relations. What is valid are their values.
#[derive(Debug)]
pub struct Columns<C>(PhantomData<fn() -> C>);

/// The values of a form of columns.
pub struct ColumnValues<M: ModelFields> {
    /// A row with the columns.
    pub row: RowOf<M>,
    /// The keys of the rows that were chosen of each relation, by the names of their fields.
    pub related: Vec<(&'static str, Vec<Value>)>,
}

impl<M: ModelFields> Default for ColumnValues<M> {
    fn default() -> Self {
        Self { row: <RowOf<M> as Default>::default(), related: Vec::new() }
    }
}

impl<M: ModelFields> fmt::Debug for ColumnValues<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { row, related } = self;
        f.debug_struct("ColumnValues").field("row", row).field("related", related).finish()
    }
}

impl<M: ModelFields> ColumnValues<M> {
    fn of(&self, field: &str) -> Option<&Vec<Value>> {
        self.related.iter().find(|(name, _)| *name == field).map(|(_, keys)| keys)
    }
}

impl<C: ColumnForm> Columns<C> {
    /// The fields of the form.
    #[must_use]
    pub fn definition_of() -> FormDefinition {
        let definitions = Self::fields().map(|(position, field)| {
            let definition = (field.definition)();
            if C::LOCK == Some(position) { definition.hidden() } else { definition }
        });
        FormDefinition::new(definitions)
    }

    fn fields() -> impl Iterator<Item = (usize, &'static ModelField<C::Model>)> {
        let fields = C::POSITIONS.iter().map(|position| &C::Model::FIELDS[*position]);
        fields.enumerate()
    }

    fn stored_columns() -> impl Iterator<Item = (usize, &'static StoredColumn<C::Model>)> {
        Self::fields().filter_map(|(position, field)| Some((position, field.stored_column()?)))
    }
}

impl<C: ColumnForm> Form for Columns<C> {
    type Cleaned = ColumnValues<C::Model>;
    type Partial = ColumnValues<C::Model>;
    type State = WithState<DatabaseConnection>;
    const __CBV_SHAPE: &'static Shape = C::__CBV_SHAPE;

    fn definition() -> &'static FormDefinition {
        C::definition()
    }

    fn initial(partial: &Self::Partial, initial: &mut InitialValues) {
        for (position, field) in Self::fields() {
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

    async fn load(loading: &mut Loading<'_>, database: &StateOf<Self>) -> Result<(), Error> {
        for (position, field) in Self::fields() {
            if let Some(rows) = field.rows().filter(|_| loading.wants(position)) {
                loading.rows(position, rows.choices(database).await?);
            }
        }
        Ok(())
    }

    async fn clean(cleaning: &mut Cleaning<'_>, database: &StateOf<Self>) -> Self::Partial {
        let mut values = ColumnValues::<C::Model>::default();
        for (position, field) in Self::fields() {
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

    fn complete(partial: Self::Partial) -> Option<Self::Cleaned> {
        Some(partial)
    }

    fn of(cleaned: &Self::Cleaned, initial: &mut InitialValues) {
        Self::initial(cleaned, initial);
    }
}

impl<C: ColumnForm> ModelForm for Columns<C> {
    type Model = C::Model;

    fn show(model: &Self::Model, initial: &mut InitialValues) {
        for (position, column) in Self::stored_columns() {
            (column.show)(model, initial, position);
        }
    }

    fn write(cleaned: &Self::Cleaned, row: &mut RowOf<Self::Model>) {
        for (_, column) in Self::stored_columns() {
            if let ActiveValue::Set(value) = cleaned.row.get(column.column) {
                row.set(column.column, value);
            }
        }
    }

    fn columns() -> Vec<(&'static str, ColumnOf<Self::Model>)> {
        Self::fields().filter_map(|(_, field)| Some((field.name, field.column()?))).collect()
    }

    fn relations() -> Vec<(usize, ManyToMany)> {
        let relations = Self::fields().filter_map(|(position, field)| match &field.stored {
            Stored::Related(Some(stored)) => Some((position, stored.relation)),
            Stored::Related(None) | Stored::Column(_) => None,
        });
        relations.collect()
    }

    fn chosen(cleaned: &Self::Cleaned, position: usize) -> Vec<Value> {
        let field = Self::fields().nth(position);
        field.and_then(|(_, field)| cleaned.of(field.name)).cloned().unwrap_or_default()
    }
}
