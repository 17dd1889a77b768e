//! Forms of models: Django's `ModelForm`.

mod columns;
mod fields;
mod form;
mod limits;
mod refused;
mod row_field;
mod rows;
mod unique;

pub use columns::{ColumnForm, Columns};
pub use fields::{ModelField, ModelFields, RowOf, Usable};
pub use form::ModelForm;
pub use limits::limited;
pub(crate) use refused::{cannot_be_deleted, refused_by_database};
pub use row_field::RowField;
pub use rows::Rows;
pub(crate) use unique::taken;
