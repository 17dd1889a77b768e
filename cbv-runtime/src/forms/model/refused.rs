//! What a database refuses to save, as errors of the form.

use sea_orm::{ConnectionTrait, DbErr, EntityName as _, Iterable as _, ModelTrait, SqlErr};

use super::fields::{ModelFields, RowOf};
use super::form::ColumnOf;
use super::form_columns::FormColumns;
use super::missing::missing;
use super::row_field::no_such_row;
use super::unique::{already_exists, model_name, name, taken};
use crate::error::Error;
use crate::forms::error::{FormErrors, ValidationError};

/// The errors of a form whose row the database has refused; any other failure is one of the server.
pub(crate) async fn refused_by_database<M: ModelFields>(
    form: &FormColumns<M>,
    error: DbErr,
    row: &RowOf<M>,
    database: &impl ConnectionTrait,
) -> Error {
    match error.sql_err() {
        // Whoever was faster has committed: the row is seen now.
        Some(SqlErr::UniqueConstraintViolation(message)) => {
            match taken(form, row, database).await {
                Ok(errors) if !errors.is_empty() => errors.into(),
                _ => not_unique(form, &message).into(),
            }
        }
        Some(SqlErr::ForeignKeyConstraintViolation(message)) => {
            match missing(form, row, database).await {
                Ok(errors) if !errors.is_empty() => errors.into(),
                _ => on_field(form, &mentioned::<M>(&message), no_such_row()).into(),
            }
        }
        _ => match other(form, &error.to_string()) {
            Some(errors) => errors.into(),
            None => error.into(),
        },
    }
}

/// The same of a row between this one and those that were chosen in a field. What such a row lacks is none of the client's
/// mistakes.
pub(super) fn refused_relation(field: &'static str, error: DbErr) -> Error {
    if is_of_foreign_key(&error) {
        return FormErrors::of_field(field, no_such_row()).into();
    }
    if CONSTRAINT.is_said_by(&error.to_string()) {
        return FormErrors::of_field(field, CONSTRAINT.error()).into();
    }
    error.into()
}

/// Other rows point to the one that was to be deleted: Django's `ProtectedError`.
pub(crate) fn cannot_be_deleted<M: ModelFields>(error: DbErr) -> Error {
    if !is_of_foreign_key(&error) {
        return error.into();
    }
    let message = "{model_name} cannot be deleted: other objects refer to it.";
    let error = ValidationError::new(message).code("protected");
    FormErrors::from(error.with("model_name", model_name::<M>())).into()
}

/// `ON DELETE RESTRICT` has codes of its own, which SeaORM does not know: 1811 of SQLite, and 23001 of
/// PostgreSQL since 18.
fn is_of_foreign_key(error: &DbErr) -> bool {
    if let Some(SqlErr::ForeignKeyConstraintViolation(_)) = error.sql_err() {
        return true;
    }
    let message = error.to_string();
    ["FOREIGN KEY constraint failed", "violates RESTRICT setting of foreign key constraint"]
        .into_iter()
        .any(|refused| message.contains(refused))
}

fn not_unique<M: ModelFields>(form: &FormColumns<M>, message: &str) -> FormErrors {
    let columns = mentioned::<M>(message);
    let labels: Vec<_> = columns.iter().map(|column| form.label(*column)).collect();
    let labels = match labels.split_last() {
        None => "value".to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    };
    on_field(form, &columns, already_exists::<M>(&labels))
}

/// A value that databases refuse.
struct Refused {
    /// What SQLite and PostgreSQL say of it.
    says: &'static [&'static str],
    code: &'static str,
    message: &'static str,
    /// Whether they say of which column.
    names_columns: bool,
}

const CONSTRAINT: Refused = Refused {
    says: &[
        "CHECK constraint failed",
        "violates check constraint",
        "violates exclusion constraint",
    ],
    code: "constraint",
    message: "Enter a valid value.",
    names_columns: true,
};

const REFUSED: [Refused; 5] = [
    CONSTRAINT,
    Refused {
        says: &["NOT NULL constraint failed", "violates not-null constraint"],
        code: "required",
        message: "This field is required.",
        names_columns: true,
    },
    Refused {
        says: &["value too long for type"],
        code: "max_length",
        message: "Enter a shorter value.",
        names_columns: false,
    },
    Refused {
        says: &["out of range", "numeric field overflow"],
        code: "out_of_range",
        message: "Enter a number that is not so large.",
        names_columns: false,
    },
    // A NUL within JSON.
    Refused {
        says: &["unsupported Unicode escape sequence", "invalid byte sequence"],
        code: "null_characters_not_allowed",
        message: "Null characters are not allowed.",
        names_columns: false,
    },
];

impl Refused {
    fn is_said_by(&self, message: &str) -> bool {
        self.says.iter().any(|text| message.contains(text))
    }

    fn error(&self) -> ValidationError {
        ValidationError::new(self.message).code(self.code)
    }
}

fn other<M: ModelFields>(form: &FormColumns<M>, message: &str) -> Option<FormErrors> {
    let refused = REFUSED.iter().find(|refused| refused.is_said_by(message))?;
    let error = refused.error();
    let columns = if refused.names_columns { mentioned::<M>(message) } else { Vec::new() };
    Some(on_field(form, &columns, error))
}

/// On the field, where the database names one column of the form.
fn on_field<M: ModelFields>(
    form: &FormColumns<M>,
    columns: &[ColumnOf<M>],
    error: ValidationError,
) -> FormErrors {
    let field = match columns {
        [column] => form.field(*column),
        _ => None,
    };
    let mut errors = FormErrors::new();
    errors.add_at(field, error);
    errors
}

/// The columns that a message names.
fn mentioned<M: ModelFields>(message: &str) -> Vec<ColumnOf<M>> {
    let text = names(message, <M as ModelTrait>::Entity::default().table_name());
    let is_named = |column: &ColumnOf<M>| {
        let name = name(*column);
        let is_boundary = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric());
        text.match_indices(&name).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + name.len()..].chars().next();
            is_boundary(before) && is_boundary(after)
        })
    };
    let mut columns: Vec<_> = ColumnOf::<M>::iter().filter(is_named).collect();
    // `author_id` contains `id`.
    let names: Vec<_> = columns.iter().map(|column| name(*column)).collect();
    columns.retain(|column| {
        let own = name(*column);
        !names.iter().any(|other| *other != own && other.contains(&own))
    });
    columns
}

/// What may be a name of a column in a message: of `loan.shelf, loan.place`, of `column "remark" of relation
/// "loan"`, and of a constraint that is called after columns, `"loan_shelf_place_key"`. A column may be called as
/// the table is, or `key`.
fn names(message: &str, table: &str) -> String {
    if let Some((_, after)) = message.split_once("column \"") {
        return after.split('"').next().unwrap_or_default().to_owned();
    }
    let names = message.rsplit("constraint").next().unwrap_or(message);
    let names = names.replace(&format!("{table}."), "").replace(&format!("\"{table}_"), "");
    let names = names.trim_end_matches('"');
    let ending = ["_key", "_fkey", "_check", "_excl"].into_iter().find(|it| names.ends_with(it));
    names[..names.len() - ending.map_or(0, str::len)].to_owned()
}
