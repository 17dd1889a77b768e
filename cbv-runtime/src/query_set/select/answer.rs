//! The answers of a database, and what its errors mean.

use sea_orm::{DatabaseConnection, DbErr, EntityTrait, QueryTrait, Select, Value};

use crate::query_set::DatabaseError;

impl From<DbErr> for DatabaseError {
    fn from(cause: DbErr) -> Self {
        if is_down(&cause) { Self::unavailable(cause) } else { Self::new(cause) }
    }
}

/// Whether the database cannot be reached, as far as the driver says.
pub(crate) fn is_down(error: &DbErr) -> bool {
    matches!(error, DbErr::ConnectionAcquire(_) | DbErr::Conn(_))
}

/// The answer of the database, its errors converted.
pub(crate) async fn answered<E: EntityTrait, T: Default>(
    select: &Select<E>,
    database: &DatabaseConnection,
    answer: Result<T, DbErr>,
) -> Result<T, DatabaseError> {
    let error = match answer {
        Ok(answer) => return Ok(answer),
        Err(error) => error,
    };
    if is_down(&error) {
        return Err(DatabaseError::unavailable(error));
    }
    // A connection that breaks in the middle of a query is an error of that query.
    if database.ping().await.is_err() {
        return Err(DatabaseError::unavailable(error));
    }
    if has_nul(select, database) { Ok(T::default()) } else { Err(DatabaseError::new(error)) }
}

/// Whether the select compares with a text that has a NUL. PostgreSQL has no such text, and fails
/// instead of finding nothing.
fn has_nul<E: EntityTrait>(select: &Select<E>, database: &DatabaseConnection) -> bool {
    let values = select.build(database.get_database_backend()).values;
    let is_nul = |value: &Value| matches!(value, Value::String(Some(text)) if text.contains('\0'));
    values.is_some_and(|values| values.0.iter().any(is_nul))
}
