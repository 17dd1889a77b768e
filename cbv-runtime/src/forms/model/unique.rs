//! Values that another row has already.

use sea_orm::sea_query::{Expr, IntoCondition as _};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityName as _,
    EntityTrait, Iterable as _, ModelTrait, PrimaryKeyToColumn as _, QueryFilter as _,
    QuerySelect as _, Select, Value,
};

use super::fields::{ModelFields, RowOf};
use super::form::ColumnOf;
use super::form_columns::FormColumns;
use crate::forms::definition::label_of;
use crate::forms::error::{FormErrors, ValidationError};

/// The columns of a row that must not have a value that another row has, and have one: Django's
/// `validate_unique`. The database has the last word; this is asked before, to name all of them.
pub(crate) async fn taken<M: ModelFields>(
    form: &FormColumns<M>,
    row: &RowOf<M>,
    database: &impl ConnectionTrait,
) -> Result<FormErrors, DbErr> {
    let mut errors = FormErrors::new();
    for Question { of_taken, field, error } in questions(form, row) {
        if of_taken.into_tuple::<i32>().one(database).await?.is_some() {
            errors.add_at(field, error);
        }
    }
    Ok(errors)
}

/// Whether another row has a value, and what is wrong then.
struct Question<E: EntityTrait> {
    of_taken: Select<E>,
    field: Option<&'static str>,
    error: ValidationError,
}

fn questions<M: ModelFields>(
    form: &FormColumns<M>,
    row: &RowOf<M>,
) -> Vec<Question<<M as ModelTrait>::Entity>> {
    let unique = ColumnOf::<M>::iter().filter(|column| column.def().is_unique());
    let set = unique.filter_map(|column| match row.get(column) {
        // Many rows can be without a value.
        ActiveValue::Set(value) if value != value.as_null() => Some((column, value)),
        _ => None,
    });
    set.map(|(column, value)| Question {
        of_taken: with_value::<M>(row, column, value),
        field: form.field(column),
        error: already_exists::<M>(&form.label(column)),
    })
    .collect()
}

/// Another row with this value.
fn with_value<M: ModelFields>(
    row: &RowOf<M>,
    column: ColumnOf<M>,
    value: Value,
) -> Select<M::Entity> {
    M::Entity::find()
        .select_only()
        .expr_as(Expr::val(1), "found")
        .filter(column.eq(value))
        .filter(others::<M>(row))
        .limit(1)
}

/// The rows but this one, where it is stored already.
fn others<M: ModelFields>(row: &RowOf<M>) -> Condition {
    let mut own = Condition::all();
    for key in <M::Entity as EntityTrait>::PrimaryKey::iter() {
        let column = key.into_column();
        match row.get(column) {
            ActiveValue::Unchanged(value) => own = own.add(column.eq(value)),
            ActiveValue::Set(_) | ActiveValue::NotSet => return Condition::all(),
        }
    }
    own.not().into_condition()
}

pub(super) fn name(column: impl ColumnTrait) -> String {
    column.as_str().to_owned()
}

/// Django's message for `unique`, and for `unique_together`.
pub(super) fn already_exists<M: ModelFields>(labels: &str) -> ValidationError {
    ValidationError::new("{model_name} with this {field_label} already exists.")
        .code("unique")
        .with("model_name", model_name::<M>())
        .with("field_label", labels)
}

/// What the model is called.
pub(super) fn model_name<M: ModelFields>() -> String {
    label_of(M::Entity::default().table_name())
}
