//! The fields of a model, as forms see them.

use std::fmt;

use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, EntityTrait, FromQueryResult, IntoActiveModel,
    ModelTrait,
};

use super::rows::Rows;
use crate::forms::cleaning::Cleaning;
use crate::forms::definition::FieldDefinition;
use crate::forms::initial::InitialValues;

/// A model whose fields forms can have: `#[derive(ModelFields)]` beside SeaORM's derive writes it.
///
/// ```
/// use cbv::forms::ModelFields;
/// use cbv::forms::model::Usable;
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
/// # fn main() {
/// // `struct Model { #[sea_orm(primary_key)] id: i64, title: String }`
/// let [id, title] = book::Model::FIELDS else { panic!("it has two fields") };
/// assert_eq!((id.name, id.usable), ("id", Usable::NotEditable));
/// assert_eq!((title.name, title.usable), ("title", Usable::Yes));
/// assert!(!title.may_be_left_out);
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "the fields of `{Self}` are not known",
    label = "write `#[derive(ModelFields)]` on the model",
    note = "`#[derive(cbv::ModelFields)]` stands beside `DeriveEntityModel`"
)]
pub trait ModelFields:
    ModelTrait<Entity: EntityTrait<Model = Self>>
    + FromQueryResult
    + IntoActiveModel<Self::Row>
    + Clone
    + Send
    + Sync
    + 'static
{
    /// SeaORM's `ActiveModel`: a row before it is saved.
    type Row: ActiveModelTrait<Entity = Self::Entity>
        + ActiveModelBehavior
        + Default
        + Send
        + Sync
        + 'static;

    /// The fields, in their order.
    const FIELDS: &'static [ModelField<Self>];
}

/// A row of a model before it is saved: SeaORM's `ActiveModel`.
pub type RowOf<M> = <M as ModelFields>::Row;

/// A field of a model.
pub struct ModelField<M: ModelFields> {
    /// Its name in forms: that of the column, or of the relation that the column stands for.
    pub name: &'static str,
    /// What the column is called.
    pub column_name: &'static str,
    /// Whether it is the relation that the column stands for; the column is a field as well.
    pub is_relation: bool,
    /// Its column.
    pub column: <M::Entity as EntityTrait>::Column,
    /// Whether a row can be inserted without it: it can be null, or has a default.
    pub may_be_left_out: bool,
    /// Whether forms can have it.
    pub usable: Usable,
    /// Whether it is an integer that versions of a row can be counted with.
    pub can_be_version: bool,
    /// Makes the field of a form.
    pub definition: fn() -> FieldDefinition,
    /// Shows the value of a model.
    pub show: fn(&M, &mut InitialValues, usize),
    /// Shows the value of a row, where it has one.
    pub show_row: fn(&M::Row, &mut InitialValues, usize),
    /// Writes what was posted into a row, where it is valid.
    pub write: fn(&mut Cleaning<'_>, usize, &mut M::Row),
    /// The rows that its value is chosen from, of a relation.
    pub rows: Option<Rows>,
}

/// Whether forms can have a field, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Usable {
    /// They can.
    Yes,
    /// It is a key that the database makes, or says `editable = false`.
    NotEditable,
    /// Its type is no [`FormValue`](crate::forms::FormValue).
    NoFormValue,
    /// The model that it leads to does not implement `Display`, which says what is chosen.
    NoDisplay,
}

impl<M: ModelFields> fmt::Debug for ModelField<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ModelField").field("name", &self.name).finish_non_exhaustive()
    }
}
