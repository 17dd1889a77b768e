//! What the code of `#[form(model = ..)]` calls. Where its fields stand in those of the model comes from
//! [`positions`](super::positions): a field that is no column is nowhere.

use sea_orm::{ActiveValue, Value};

use super::fields::{ModelFields, StoredColumn};
use super::form::ColumnOf;
use super::limits::limited;
use crate::forms::field::Field;
use crate::forms::initial::InitialValues;

/// The fields that are columns: where each stands in the form, and its name there.
fn columns_at<M: ModelFields>(
    positions: &[usize],
) -> impl Iterator<Item = (usize, &'static str, &'static StoredColumn<M>)> {
    let fields = positions.iter().map(|position| M::FIELDS.get(*position)).enumerate();
    fields.filter_map(|(at, field)| Some((at, field?.name, field?.stored_column()?)))
}

/// Shows the columns of a model.
pub fn show_columns<M: ModelFields>(positions: &[usize], model: &M, initial: &mut InitialValues) {
    for (at, _, column) in columns_at::<M>(positions) {
        (column.show)(model, initial, at);
    }
}

/// The columns that the form writes.
#[must_use]
pub fn form_columns<M: ModelFields>(positions: &[usize]) -> Vec<(&'static str, ColumnOf<M>)> {
    columns_at::<M>(positions).map(|(_, name, column)| (name, column.column)).collect()
}

/// A field with the limits of its column.
#[must_use]
pub fn column_field<M: ModelFields, F: Field>(position: usize, field: F) -> F {
    match M::FIELDS.get(position).and_then(super::fields::ModelField::column) {
        Some(column) => limited(column, field),
        None => field,
    }
}

/// Writes the value of a field into its column.
pub fn set_column<C, V>(column: &mut C, value: &V)
where
    C: Settable,
    V: ColumnValue<C::Value>,
{
    column.set_to(value.column_value().clone());
}

/// A column of a row. Of one that there is not, the compiler then says nothing more.
pub trait Settable {
    /// Its type.
    type Value: Clone;

    /// Writes a value.
    fn set_to(&mut self, value: Self::Value);
}

impl<T: Clone + Into<Value>> Settable for ActiveValue<T> {
    type Value = T;

    fn set_to(&mut self, value: T) {
        *self = Self::Set(value);
    }
}

/// A value of a column with the type `T`.
#[diagnostic::on_unimplemented(
    message = "the column of this field has the type `{T}`",
    label = "write `{T}`"
)]
pub trait ColumnValue<T> {
    /// The value.
    fn column_value(&self) -> &T;
}

#[diagnostic::do_not_recommend]
impl<T> ColumnValue<T> for T {
    fn column_value(&self) -> &T {
        self
    }
}
