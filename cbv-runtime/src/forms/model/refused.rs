//! What a database refuses to save, as errors of the form.

use sea_orm::{ConnectionTrait, DbErr, Iterable as _, SqlErr};

use super::fields::{ModelFields, RowOf};
use super::form::{ColumnOf, ModelForm};
use super::row_field::no_such_row;
use super::unique::{already_exists, field, label, model_name, name, taken};
use crate::error::Error;
use crate::forms::error::{FormErrors, ValidationError};

/// The errors of a form whose row the database has refused; any other failure is one of the server.
pub(crate) async fn refused_by_database<F: ModelForm>(
    error: DbErr,
    row: &RowOf<F::Model>,
    database: &impl ConnectionTrait,
) -> Error {
    match error.sql_err() {
        // Whoever was faster has committed: the row is seen now.
        Some(SqlErr::UniqueConstraintViolation(message)) => match taken::<F>(row, database).await {
            Ok(errors) if !errors.is_empty() => errors.into(),
            _ => not_unique::<F>(&message).into(),
        },
        Some(SqlErr::ForeignKeyConstraintViolation(message)) => missing_row::<F>(&message).into(),
        _ => match other::<F>(&error.to_string()) {
            Some(errors) => errors.into(),
            None => error.into(),
        },
    }
}

/// Other rows point to the one that was to be deleted: Django's `ProtectedError`.
pub(crate) fn cannot_be_deleted<M: ModelFields>(error: DbErr) -> Error {
    match error.sql_err() {
        Some(SqlErr::ForeignKeyConstraintViolation(_)) => {
            let message = "{model_name} cannot be deleted: other objects refer to it.";
            let error = ValidationError::new(message).code("protected");
            FormErrors::from(error.with("model_name", model_name::<M>())).into()
        }
        _ => error.into(),
    }
}

fn not_unique<F: ModelForm>(message: &str) -> FormErrors {
    let columns = mentioned::<F>(message);
    let labels: Vec<_> = columns.iter().map(|column| label::<F>(*column)).collect();
    let labels = match labels.split_last() {
        None => "value".to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    };
    on_field::<F>(&columns, already_exists::<F::Model>(&labels))
}

fn missing_row<F: ModelForm>(message: &str) -> FormErrors {
    on_field::<F>(&mentioned::<F>(message), no_such_row())
}

/// What SQLite and PostgreSQL say of a check, of a text that is too long, of a number out of range, and
/// of a column that cannot be null.
fn other<F: ModelForm>(message: &str) -> Option<FormErrors> {
    let says = |texts: &[&str]| texts.iter().any(|text| message.contains(text));
    let error = if says(&["CHECK constraint failed", "violates check constraint"]) {
        ValidationError::new("Enter a valid value.").code("constraint")
    } else if says(&["value too long for type"]) {
        ValidationError::new("Enter a shorter value.").code("max_length")
    } else if says(&["out of range"]) {
        ValidationError::new("Enter a number that is not so large.").code("out_of_range")
    } else if says(&["NOT NULL constraint failed", "violates not-null constraint"]) {
        ValidationError::new("This field is required.").code("required")
    } else {
        return None;
    };
    Some(on_field::<F>(&mentioned::<F>(message), error))
}

/// On the field, where the database names one column of the form.
fn on_field<F: ModelForm>(columns: &[ColumnOf<F::Model>], error: ValidationError) -> FormErrors {
    match columns {
        [column] => match field::<F>(*column) {
            Some(name) => FormErrors::of_field(name, error),
            None => error.into(),
        },
        _ => error.into(),
    }
}

/// The columns that a message names: `book.slug`, `"slug"`, or a constraint that is called after
/// them, `book_slug_key`.
fn mentioned<F: ModelForm>(message: &str) -> Vec<ColumnOf<F::Model>> {
    let text = message.rsplit("constraint").next().unwrap_or(message);
    let is_named = |column: &ColumnOf<F::Model>| {
        let name = name(*column);
        let is_boundary = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric());
        text.match_indices(&name).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + name.len()..].chars().next();
            is_boundary(before) && is_boundary(after)
        })
    };
    let mut columns: Vec<_> = ColumnOf::<F::Model>::iter().filter(is_named).collect();
    // `author_id` contains `id`.
    let names: Vec<_> = columns.iter().map(|column| name(*column)).collect();
    columns.retain(|column| {
        let own = name(*column);
        !names.iter().any(|other| *other != own && other.contains(&own))
    });
    columns
}
