//! `#[derive(ModelFields)]`

use proc_macro2::Ident;
use syn::{Path, Type};

use super::form::FormField;

/// A model, as parsed.
pub(crate) struct ModelFieldsInput {
    /// The model: without the `Ex` of the struct that has its relations.
    pub(crate) model: Ident,
    pub(crate) krate: Option<Path>,
    pub(crate) columns: Vec<ColumnField>,
    pub(crate) relations: Vec<RelationField>,
    pub(crate) many: Vec<ManyField>,
}

/// The fields of a model.
pub(crate) struct ModelFields {
    pub(crate) model: Ident,
    pub(crate) krate: Path,
    pub(crate) columns: Vec<ColumnField>,
    pub(crate) relations: Vec<RelationField>,
    pub(crate) many: Vec<ManyField>,
}

/// A field that is a column.
pub(crate) struct ColumnField {
    pub(crate) field: FormField,
    /// The database, or SeaORM, gives it a value where a row has none.
    pub(crate) has_default: bool,
    /// A key that the database makes, or `editable = false`.
    pub(crate) is_editable: bool,
    /// The variant of SeaORM's `Column`, where it is not named after the field.
    pub(crate) variant: Option<Ident>,
    /// The entity that its values are keys of: `rows = author::Entity`.
    pub(crate) rows: Option<Path>,
    /// Something is said of it for forms.
    pub(crate) has_options: bool,
}

/// A field that leads to a row of another model: `author: BelongsTo<author::Entity>`.
pub(crate) struct RelationField {
    /// Its type is that of the column.
    pub(crate) field: FormField,
    /// The field with the key.
    pub(crate) from: Ident,
    /// Where it leads.
    pub(crate) entity: Type,
}

/// A field that leads to rows of another model by way of a third: `tags: HasMany<tag::Entity>` with `via`.
pub(crate) struct ManyField {
    pub(crate) field: FormField,
    /// Where it leads.
    pub(crate) entity: Type,
}
