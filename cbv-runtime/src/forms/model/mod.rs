//! Forms of models: Django's `ModelForm`.

mod checks;
mod columns;
mod fields;
mod form;
pub(in crate::forms) mod generated;
mod limits;
mod lock;
mod missing;
mod probe;
mod refused;
mod row_field;
mod rows;
mod save;
mod unique;

pub use checks::{
    any_position, has_column, is_another, is_complete, is_version, position, positions, version,
};
pub use columns::{ColumnForm, Columns};
pub use fields::{ModelField, ModelFields, RowOf, Usable};
pub use form::{ColumnOf, ModelForm};
pub use limits::limited;
pub(crate) use lock::{changed_meanwhile, is_changed_meanwhile, update_locked};
pub use probe::{ColumnType, NoColumnType, NoVersion, NotShown, RelatedTo, Version};
pub(crate) use refused::{cannot_be_deleted, refused_by_database};
pub use row_field::RowField;
pub use rows::{Rows, check_row, load_rows, rows_of};
pub(crate) use unique::{field as field_of_column, taken};
