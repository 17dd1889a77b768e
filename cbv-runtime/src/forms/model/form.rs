//! A form whose values are written into a row.

use super::fields::{ModelFields, RowOf};
use crate::forms::form::Form;
use crate::forms::initial::InitialValues;

/// A form for a model: Django's `ModelForm`. What is valid is written into a row, column by column;
/// no other column can be written, whatever is posted.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no form of a model",
    label = "write `#[form(model = some::Entity)]` beside `#[derive(Form)]`",
    note = "or name columns instead of a form: `fields = [\"title\"]`"
)]
pub trait ModelForm: Form {
    /// The model.
    type Model: ModelFields;

    /// What the form of a row shows at first.
    fn show(model: &Self::Model, initial: &mut InitialValues);

    /// Writes what is valid into a row.
    fn write(cleaned: &Self::Cleaned, row: &mut RowOf<Self::Model>);

    /// The columns that the form writes, each with the name of its field.
    fn columns() -> Vec<(&'static str, ColumnOf<Self::Model>)>;
}

/// A column of a model.
pub type ColumnOf<M> = <<M as sea_orm::ModelTrait>::Entity as sea_orm::EntityTrait>::Column;
