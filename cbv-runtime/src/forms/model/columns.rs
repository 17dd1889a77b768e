//! The form of some columns of a model: `fields = ["title", "slug"]`.

use std::marker::PhantomData;

use sea_orm::{ActiveModelTrait, ActiveValue};

use super::fields::{ModelField, ModelFields, RowOf};
use super::form::{ColumnOf, ModelForm};
use crate::forms::cleaning::Cleaning;
use crate::forms::definition::FormDefinition;
use crate::forms::form::{Form, StateOf};
use crate::forms::initial::InitialValues;
use crate::forms::state::NoState;

/// Some columns of a model, of which `fields = ["title", "slug"]` makes a form.
pub trait ColumnForm: Send + Sync + 'static {
    /// The model.
    type Model: ModelFields;

    /// Where the fields stand in those of the model.
    const POSITIONS: &'static [usize];

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
        FormDefinition::new(Self::fields().map(|(_, field)| (field.definition)()))
    }

    fn fields() -> impl Iterator<Item = (usize, &'static ModelField<C::Model>)> {
        let fields = C::POSITIONS.iter().map(|position| &C::Model::FIELDS[*position]);
        fields.enumerate()
    }
}

impl<C: ColumnForm> Form for Columns<C> {
    type Cleaned = RowOf<C::Model>;
    type Partial = RowOf<C::Model>;
    type State = NoState;

    fn definition() -> &'static FormDefinition {
        C::definition()
    }

    fn initial(partial: &Self::Partial, initial: &mut InitialValues) {
        for (position, field) in Self::fields() {
            (field.show_row)(partial, initial, position);
        }
    }

    async fn clean(cleaning: &mut Cleaning<'_>, _: &StateOf<Self>) -> Self::Partial {
        let mut row = <RowOf<C::Model> as Default>::default();
        for (position, field) in Self::fields() {
            (field.write)(cleaning, position, &mut row);
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

    fn write(cleaned: Self::Cleaned, row: &mut RowOf<Self::Model>) {
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
