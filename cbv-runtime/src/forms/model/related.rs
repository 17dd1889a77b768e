//! The many-to-many relations that forms show and save.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait, Iterable as _,
    ModelTrait, PrimaryKeyToColumn as _, QueryFilter as _, QuerySelect as _,
};

use super::current::begin_to_write;
use super::fields::RowOf;
use super::form::ModelForm;
use super::key;
use super::refused::refused_relation;
use crate::error::Error;
use crate::forms::initial::InitialValues;
use crate::forms::shown::Shown;

/// Shows the rows that a row is joined to: one query for each relation.
pub(crate) async fn show_related<F: ModelForm>(
    object: &F::Model,
    initial: &mut InitialValues,
    database: &impl ConnectionTrait,
) -> Result<(), DbErr> {
    for (position, relation) in F::relations() {
        let keys = relation.stored(object, database).await?;
        let texts = keys.into_iter().filter_map(key::text).collect();
        initial.put(position, Shown::Many(texts));
    }
    Ok(())
}

/// Joins a row that was saved to those that were chosen: Django's `save_m2m`. What the database refuses is an error of
/// the field.
pub(crate) async fn save_related<F: ModelForm>(
    cleaned: &F::Cleaned,
    object: &F::Model,
    is_new: bool,
    transaction: &impl ConnectionTrait,
) -> Result<(), Error> {
    for (position, relation) in F::relations() {
        let keys = F::chosen(cleaned, position);
        let saved = relation.set(object, is_new, keys, transaction).await;
        saved
            .map_err(|error| refused_relation(F::definition().fields()[position].name(), error))?;
    }
    Ok(())
}

/// Keeps others from changing what a row is joined to, where the form changes no column of it: the statement that saves
/// the row would do so.
pub(crate) async fn hold<F: ModelForm>(
    row: &RowOf<F::Model>,
    transaction: &impl ConnectionTrait,
) -> Result<(), DbErr> {
    if row.is_changed() || F::relations().is_empty() {
        return Ok(());
    }
    begin_to_write::<EntityOf<F>>(transaction).await?;
    let mut held = EntityOf::<F>::find().select_only().expr_as(Expr::val(1), "found");
    for key in PrimaryKeyOf::<F>::iter() {
        let column = key.into_column();
        held = match row.get(column).into_value() {
            Some(value) => held.filter(column.eq(value)),
            None => return Err(DbErr::UpdateGetPrimaryKey),
        };
    }
    let held = held.lock_exclusive().into_tuple::<i32>().one(transaction).await?;
    held.map(|_| ()).ok_or(DbErr::RecordNotUpdated)
}

type EntityOf<F> = <<F as ModelForm>::Model as ModelTrait>::Entity;
type PrimaryKeyOf<F> = <EntityOf<F> as EntityTrait>::PrimaryKey;
