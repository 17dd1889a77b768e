//! A form whose values are written into a row.

use sea_orm::Value;

use super::fields::{ModelFields, RowOf};
use super::many_to_many::ManyToMany;
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

    /// The many-to-many relations that the form writes, each with the position of its field.
    #[must_use]
    fn relations() -> Vec<(usize, ManyToMany)> {
        Vec::new()
    }

    /// The keys of the rows that were chosen in the field at a position, of a relation.
    #[must_use]
    fn chosen(cleaned: &Self::Cleaned, position: usize) -> Vec<Value> {
        let _ = (cleaned, position);
        Vec::new()
    }
}

/// A column of a model.
pub type ColumnOf<M> = <<M as sea_orm::ModelTrait>::Entity as sea_orm::EntityTrait>::Column;
