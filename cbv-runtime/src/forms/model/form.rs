//! A form whose values are written into a row.

use sea_orm::Value;

use super::fields::{ModelFields, RowOf};
use super::many_to_many::ManyToMany;
use crate::forms::form::Form;
use crate::forms::initial::InitialValues;

/// A form for a model: Django's `ModelForm`. What is valid is written into a row, column by column;
/// no other column can be written, whatever is posted.
///
/// ```
/// use cbv::forms::ModelForm;
/// use cbv::forms::model::RowOf;
/// use cbv::prelude::*;
/// use sea_orm::{NotSet, Set};
///
/// # mod book {
/// #     use sea_orm::entity::prelude::*;
/// #     #[derive(Clone, Debug, DeriveEntityModel, cbv::ModelFields)]
/// #     #[sea_orm(table_name = "book")]
/// #     pub struct Model {
/// #         #[sea_orm(primary_key)]
/// #         pub id: i64,
/// #         #[sea_orm(column_type = "String(StringLen::N(60))")]
/// #         pub title: String,
/// #     }
/// #     #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
/// #     pub enum Relation {}
/// #     impl ActiveModelBehavior for ActiveModel {}
/// # }
/// #[derive(Form)]
/// #[form(model = book::Entity)]
/// struct BookForm {
///     title: String,
/// }
///
/// # fn main() {
/// let mut row = RowOf::<book::Model>::default();
/// BookForm::write(&BookForm { title: "Notes".to_owned() }, &mut row);
/// assert_eq!((row.id, row.title), (NotSet, Set("Notes".to_owned())));
/// # }
/// ```
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
