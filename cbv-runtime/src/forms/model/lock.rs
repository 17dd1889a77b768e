//! Rows that are not overwritten where somebody else has changed them.

use sea_orm::{
    ActiveModelBehavior as _, ActiveModelTrait as _, ActiveValue, ColumnTrait as _,
    DatabaseTransaction, DbErr, EntityTrait, ModelTrait, QueryFilter as _, Value,
};

use super::fields::{ModelFields, RowOf};
use super::form::ColumnOf;
use super::unique::model_name;
use crate::error::Error;
use crate::forms::error::{FormErrors, ValidationError};

/// The code of the error that tells of it.
const CONFLICT: &str = "conflict";

/// Saves a row where it still has the version that was posted, with the next one.
pub(crate) async fn update_locked<M: ModelFields>(
    mut row: RowOf<M>,
    version: ColumnOf<M>,
    transaction: &DatabaseTransaction,
) -> Result<M, DbErr> {
    let posted = match row.get(version) {
        ActiveValue::Set(posted) => posted,
        ActiveValue::Unchanged(_) | ActiveValue::NotSet => {
            let message = "the form does not post the version of the row: give it a field for the column of `lock`";
            return Err(DbErr::Custom(message.to_owned()));
        }
    };
    row.set(version, next(&posted)?);
    let row = RowOf::<M>::before_save(row, transaction, false).await?;
    let update = <M as ModelTrait>::Entity::update(row).validate()?.filter(version.eq(posted));
    let saved = update.exec(transaction).await?;
    RowOf::<M>::after_save(saved, transaction, false).await
}

/// The version after this one; the first after the last.
fn next(version: &Value) -> Result<Value, DbErr> {
    Ok(match version {
        Value::SmallInt(Some(number)) => Value::SmallInt(Some(number.wrapping_add(1))),
        Value::Int(Some(number)) => Value::Int(Some(number.wrapping_add(1))),
        Value::BigInt(Some(number)) => Value::BigInt(Some(number.wrapping_add(1))),
        Value::Unsigned(Some(number)) => Value::Unsigned(Some(number.wrapping_add(1))),
        _ => return Err(DbErr::Type("a version is an integer: i16, i32, i64 or u32".to_owned())),
    })
}

/// Somebody else has changed the row.
pub(crate) fn changed_meanwhile<M: ModelFields>() -> FormErrors {
    let message = "{model_name} was changed by somebody else in the meantime. Compare what is stored now with what you typed, and save again.";
    ValidationError::new(message).code(CONFLICT).with("model_name", model_name::<M>()).into()
}

/// Whether it is this error.
pub(crate) fn is_changed_meanwhile(error: &Error) -> bool {
    let errors = error.downcast_ref::<FormErrors>();
    errors.is_some_and(|errors| errors.of_form().iter().any(|error| error.kind() == CONFLICT))
}
