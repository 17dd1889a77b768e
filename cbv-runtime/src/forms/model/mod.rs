//! Forms of models: Django's `ModelForm`.

mod checks;
mod columns;
mod current;
mod fields;
mod form;
mod form_columns;
pub(in crate::forms) mod generated;
mod key;
mod limits;
mod lock;
mod many_to_many;
mod missing;
mod probe;
mod refused;
mod related;
mod row_field;
mod rows;
mod save;
mod selection;
mod unique;

pub use checks::{
    any_position, has_column, is_another, is_complete, is_version, position, positions, version,
};
pub use columns::{ColumnForm, ColumnValues, Columns};
pub(crate) use current::current;
pub use fields::{
    ModelField, ModelFields, RowOf, Stored, StoredColumn, StoredRelation, Usable, related_field,
};
pub use form::{ColumnOf, ModelForm};
pub(crate) use form_columns::FormColumns;
pub use key::KeyOf;
pub use limits::limited;
pub(crate) use lock::{changed_meanwhile, is_changed_meanwhile, update_locked};
pub use many_to_many::{ManyToMany, RelatedBy, many_to_many};
pub use probe::{
    ColumnType, ListOf, ManyTo, NoColumnType, NoKeys, NoVersion, NotRelated, NotShown, RelatedTo,
    Version,
};
pub(crate) use refused::{cannot_be_deleted, refused_by_database};
pub(crate) use related::{hold, save_related, show_related};
pub use row_field::{RowField, row_list};
pub use rows::{Rows, check_row, check_rows, load_rows, rows_of};
pub(crate) use unique::taken;
