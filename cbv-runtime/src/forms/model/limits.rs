//! What the columns of an entity say of their values.

use sea_orm::ColumnTrait;
use sea_orm::sea_query::{ColumnType, StringLen};

use crate::forms::field::Field;
use crate::forms::limits::ColumnLimits;

/// A field with the limits of the column that it is for.
///
/// ```
/// use cbv::forms::model::limited;
/// use cbv::forms::{CharField, Field};
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
/// // The column is a `String(StringLen::N(60))`.
/// let field = limited(book::Column::Title, CharField::default());
/// let mut errors = Vec::new();
/// field.check(&"a".repeat(61), &mut errors);
/// assert_eq!(errors[0].kind(), "max_length");
/// # }
/// ```
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
