//! What the columns of an entity say of their values.

use sea_orm::ColumnTrait;
use sea_orm::sea_query::{ColumnType, StringLen};

use crate::forms::field::Field;
use crate::forms::limits::ColumnLimits;

/// A field with the limits of the column that it is for.
#[must_use]
pub fn limited<F: Field>(column: impl ColumnTrait, mut field: F) -> F {
    field.limit(&limits(column.def().get_column_type()));
    field
}

fn limits(column: &ColumnType) -> ColumnLimits {
    let length = |characters: u32| usize::try_from(characters).ok();
    match column {
        ColumnType::Char(Some(characters)) | ColumnType::String(StringLen::N(characters)) => {
            ColumnLimits { max_length: length(*characters), ..ColumnLimits::default() }
        }
        ColumnType::Text => ColumnLimits { is_long_text: true, ..ColumnLimits::default() },
        ColumnType::Decimal(Some((digits, places))) | ColumnType::Money(Some((digits, places))) => {
            ColumnLimits {
                max_digits: Some(*digits),
                decimal_places: Some(*places),
                ..ColumnLimits::default()
            }
        }
        _ => ColumnLimits::default(),
    }
}
