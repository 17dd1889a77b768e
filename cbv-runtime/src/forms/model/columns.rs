//! The form of some columns of a model: `fields = ["title", "slug"]`.

use std::marker::PhantomData;

use sea_orm::{ActiveModelTrait, ActiveValue, DatabaseConnection};

use super::fields::{ModelField, ModelFields, RowOf};
use super::form::{ColumnOf, ModelForm};
use super::rows::check_row;
use crate::error::Error;
use crate::forms::cleaning::Cleaning;
use crate::forms::definition::FormDefinition;
use crate::forms::form::{Form, StateOf};
use crate::forms::initial::InitialValues;
use crate::forms::loading::Loading;
use crate::forms::state::WithState;

/// Some columns of a model, of which `fields = ["title", "slug"]` makes a form.
pub trait ColumnForm: Send + Sync + 'static {
    /// The model.
    type Model: ModelFields;

    /// Where the fields stand in those of the model.
    const POSITIONS: &'static [usize];

    /// Where the field of the lock stands among these: it is hidden.
    const LOCK: Option<usize> = None;

    /// The fields: [`definition_of`](Columns::definition_of), kept.
    fn definition() -> &'static FormDefinition;
}

/// The form of some columns of a model. What is valid is a row with these columns.
#[derive(Debug)]
pub struct Columns<C>(PhantomData<fn() -> C>);

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
}

impl<C: ColumnForm> Form for Columns<C> {
    type Cleaned = RowOf<C::Model>;
    type Partial = RowOf<C::Model>;
    type State = WithState<DatabaseConnection>;

    fn definition() -> &'static FormDefinition {
        C::definition()
    }

    fn initial(partial: &Self::Partial, initial: &mut InitialValues) {
        for (position, field) in Self::fields() {
            (field.show_row)(partial, initial, position);
        }
    }

    async fn load(loading: &mut Loading<'_>, database: &StateOf<Self>) -> Result<(), Error> {
        for (position, field) in Self::fields() {
            if let Some(rows) = field.rows.filter(|_| loading.wants(position)) {
                loading.rows(position, rows.choices(database).await?);
            }
        }
        Ok(())
    }

    async fn clean(cleaning: &mut Cleaning<'_>, database: &StateOf<Self>) -> Self::Partial {
        let mut row = <RowOf<C::Model> as Default>::default();
        for (position, field) in Self::fields() {
            (field.write)(cleaning, position, &mut row);
            let value = row.get(field.column).into_value();
            if let Some(rows) = field.rows {
                check_row(cleaning, position, rows, value, database).await;
            }
        }
        row
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
        for (position, field) in Self::fields() {
            (field.show)(model, initial, position);
        }
    }

    fn write(cleaned: &Self::Cleaned, row: &mut RowOf<Self::Model>) {
        for (_, field) in Self::fields() {
            if let ActiveValue::Set(value) = cleaned.get(field.column) {
                row.set(field.column, value);
            }
        }
    }

    fn columns() -> Vec<(&'static str, ColumnOf<Self::Model>)> {
        Self::fields().map(|(_, field)| (field.name, field.column)).collect()
    }
}
