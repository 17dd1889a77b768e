//! The many-to-many relations that forms show and save.

use sea_orm::{
    ActiveModelTrait as _, ConnectionTrait, DbErr, Iterable as _, PrimaryKeyToColumn as _,
};

use super::fields::RowOf;
use super::form::{ColumnOf, ModelForm};
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

/// Saves a row of which no column is changed as well: the statement keeps others from changing what it is joined to
/// in the meantime, and SQLite wants the transaction to begin with one that writes.
pub(crate) fn touch<F: ModelForm>(row: &mut RowOf<F::Model>) {
    if row.is_changed() || F::relations().is_empty() {
        return;
    }
    let mut columns = ColumnOf::<F::Model>::iter();
    let is_key = |column: &ColumnOf<F::Model>| PrimaryKeyOf::<F>::from_column(*column).is_some();
    if let Some(column) = columns.find(|column| !is_key(column)) {
        row.reset(column);
    }
}

type PrimaryKeyOf<F> =
    <<<F as ModelForm>::Model as sea_orm::ModelTrait>::Entity as sea_orm::EntityTrait>::PrimaryKey;
