//! The fields of a model, as forms see them.

use std::fmt;

use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, EntityTrait, FromQueryResult, IntoActiveModel,
    ModelTrait, Value,
};

use super::form::ColumnOf;
use super::many_to_many::ManyToMany;
use super::row_field::{ParseKey, RowField};
use super::rows::Rows;
use crate::forms::cleaning::Cleaning;
use crate::forms::definition::FieldDefinition;
use crate::forms::fields::MultipleChoiceField;
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
/// assert!(matches!(title.column(), Some(book::Column::Title)));
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
    /// Its name in forms: that of the column, or of the relation.
    pub name: &'static str,
    /// Whether forms can have it.
    pub usable: Usable,
    /// Makes the field of a form.
    pub definition: fn() -> FieldDefinition,
    /// Where its value is.
    pub stored: Stored<M>,
}

/// Where the value of a field is.
pub enum Stored<M: ModelFields> {
    /// In a column.
    Column(StoredColumn<M>),
    /// In a table between two models. `None` where forms cannot have it.
    Related(Option<StoredRelation>),
}

/// A column, and the ways between it and a form.
pub struct StoredColumn<M: ModelFields> {
    /// What the column is called.
    pub name: &'static str,
    /// Whether the field is the relation that the column stands for; the column is a field as well.
    pub is_relation: bool,
    /// The column.
    pub column: ColumnOf<M>,
    /// Whether a row can be inserted without it: it can be null, or has a default.
    pub may_be_left_out: bool,
    /// Whether it is an integer that versions of a row can be counted with.
    pub can_be_version: bool,
    /// Shows the value of a model.
    pub show: fn(&M, &mut InitialValues, usize),
    /// Shows the value of a row, where it has one.
    pub show_row: fn(&M::Row, &mut InitialValues, usize),
    /// Writes what was posted into a row, where it is valid.
    pub write: fn(&mut Cleaning<'_>, usize, &mut M::Row),
    /// The rows that its value is chosen from, of a relation.
    pub rows: Option<Rows>,
}

/// A many-to-many relation, and what is chosen from.
#[derive(Debug, Clone, Copy)]
pub struct StoredRelation {
    pub(super) relation: ManyToMany,
    pub(super) rows: Rows,
    pub(super) parse: ParseKey<Value>,
}

impl<M: ModelFields> ModelField<M> {
    /// Its column, where it has one.
    #[must_use]
    pub fn column(&self) -> Option<ColumnOf<M>> {
        self.stored_column().map(|column| column.column)
    }

    pub(super) fn stored_column(&self) -> Option<&StoredColumn<M>> {
        match &self.stored {
            Stored::Column(column) => Some(column),
            Stored::Related(_) => None,
        }
    }

    /// The rows that its value is chosen from.
    pub(super) fn rows(&self) -> Option<Rows> {
        match &self.stored {
            Stored::Column(column) => column.rows,
            Stored::Related(relation) => relation.map(|relation| relation.rows),
        }
    }
}

/// The field of the rows that a relation leads to.
#[must_use]
pub fn related_field(relation: Option<StoredRelation>) -> MultipleChoiceField<RowField<Value>> {
    let parse = relation.map_or((|_| None) as ParseKey<Value>, |relation| relation.parse);
    MultipleChoiceField::of(RowField::of_values(parse))
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
    /// SeaORM's `Related` does not have the relation, or the model that it leads to has a key that forms cannot post.
    NoRelation,
}

impl Usable {
    /// What hinders both, or one of them.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match self {
            Self::Yes => other,
            _ => self,
        }
    }
}

impl<M: ModelFields> fmt::Debug for ModelField<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ModelField").field("name", &self.name).finish_non_exhaustive()
    }
}
