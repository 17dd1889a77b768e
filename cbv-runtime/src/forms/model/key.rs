//! The keys of rows: as columns have them, and as browsers post them.

use std::fmt::Display;
use std::str::FromStr;

use sea_orm::sea_query::{IntoValueTuple, ValueTuple};
use sea_orm::{EntityTrait, PrimaryKeyTrait, Value};

/// The type of the key of an entity.
pub(super) type KeyTypeOf<E> = <<E as EntityTrait>::PrimaryKey as PrimaryKeyTrait>::ValueType;

/// The type of the keys of an entity, whose rows forms can choose by them: of one column, and read from a text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the type of the keys of `{E}`",
    label = "write the type of the column with its primary key"
)]
pub trait KeyOf<E>: FromStr + Display + Into<Value> + Clone + Send + 'static {}

#[diagnostic::do_not_recommend]
impl<E, K> KeyOf<E> for K
where
    E: EntityTrait<PrimaryKey: PrimaryKeyTrait<ValueType = K>>,
    K: FromStr + Display + Into<Value> + Clone + Send + 'static,
{
}

/// A key that was posted. No database takes a text with a NUL.
pub(super) fn parsed<K: FromStr>(text: &str) -> Option<K> {
    if text.contains('\0') { None } else { text.parse().ok() }
}

/// The value of a key of one column.
pub(super) fn value(key: impl IntoValueTuple) -> Option<Value> {
    match key.into_value_tuple() {
        ValueTuple::One(value) => Some(value),
        _ => None,
    }
}

/// A key as a browser posts it.
pub(super) fn text(value: Value) -> Option<String> {
    match value {
        Value::TinyInt(number) => number.map(|number| number.to_string()),
        Value::SmallInt(number) => number.map(|number| number.to_string()),
        Value::Int(number) => number.map(|number| number.to_string()),
        Value::BigInt(number) => number.map(|number| number.to_string()),
        Value::TinyUnsigned(number) => number.map(|number| number.to_string()),
        Value::SmallUnsigned(number) => number.map(|number| number.to_string()),
        Value::Unsigned(number) => number.map(|number| number.to_string()),
        Value::BigUnsigned(number) => number.map(|number| number.to_string()),
        Value::String(text) => text,
        // A UUID, where SeaORM has its feature.
        other => {
            let json = sea_orm::sea_query::sea_value_to_json_value(&other);
            json.as_str().map(str::to_owned)
        }
    }
}
