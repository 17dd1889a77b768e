//! The rows of another table, as choices.

use std::collections::HashSet;
use std::fmt;
use std::pin::Pin;

use sea_orm::{
    ColumnTrait as _, DatabaseConnection, DbErr, EntityTrait, Iterable as _, ModelTrait,
    PrimaryKeyToColumn as _, QueryFilter as _, QuerySelect as _, Value,
};

use super::key::{self, KeyTypeOf};
use super::row_field::no_such_row;
use crate::error::Error;
use crate::forms::choice::Choice;
use crate::forms::cleaning::Cleaning;
use crate::forms::loading::Loading;
use crate::forms::messages::not_a_choice;
use crate::generic::ProvidesDatabase;

/// A future in a box.
type Boxed<'a, T> = Pin<Box<dyn Future<Output = Result<T, DbErr>> + Send + 'a>>;

/// The rows that the value of a field is chosen from.
///
/// ```
/// use cbv::forms::model::Rows;
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
/// #     impl std::fmt::Display for Model {
/// #         fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
/// #             f.write_str(&self.title)
/// #         }
/// #     }
/// # }
/// # fn main() {
/// // `book::Model` implements `Display`.
/// const BOOKS: Rows = Rows::of::<book::Entity>();
/// # let _ = BOOKS;
/// # }
/// ```
#[derive(Clone, Copy)]
pub struct Rows {
    choices: for<'a> fn(&'a DatabaseConnection) -> Boxed<'a, Vec<Choice>>,
    has: for<'a> fn(&'a DatabaseConnection, Value) -> Boxed<'a, bool>,
    those_of: for<'a> fn(&'a DatabaseConnection, Vec<Value>) -> Boxed<'a, HashSet<String>>,
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rows")
    }
}

impl Rows {
    /// All rows of an entity. What the user reads is how its model is displayed.
    #[must_use]
    pub const fn of<E>() -> Self
    where
        E: EntityTrait<Model: fmt::Display + Send + Sync>,
    {
        Self {
            choices: |database| Box::pin(choices::<E>(database)),
            has: |database, value| Box::pin(has::<E>(database, value)),
            those_of: |database, keys| Box::pin(those_of::<E>(database, keys)),
        }
    }

    /// All of them.
    pub(super) async fn choices(
        &self,
        database: &DatabaseConnection,
    ) -> Result<Vec<Choice>, DbErr> {
        (self.choices)(database).await
    }

    /// Whether there is one with this key.
    pub(super) async fn has(
        &self,
        database: &DatabaseConnection,
        key: Value,
    ) -> Result<bool, DbErr> {
        (self.has)(database, key).await
    }

    /// The first of some keys that no row has: asked of all of them at once.
    async fn missing(
        &self,
        database: &DatabaseConnection,
        keys: &[Value],
    ) -> Result<Option<String>, DbErr> {
        if keys.is_empty() {
            return Ok(None);
        }
        let found = (self.those_of)(database, keys.to_vec()).await?;
        let texts = keys.iter().map(|key| key::text(key.clone()).unwrap_or_default());
        Ok({ texts }.find(|text| !found.contains(text)))
    }
}

async fn choices<E>(database: &DatabaseConnection) -> Result<Vec<Choice>, DbErr>
where
    E: EntityTrait<Model: fmt::Display + Send + Sync>,
{
    let rows = E::find().all(database).await?;
    let mut choices: Vec<_> = rows.iter().filter_map(choice::<E>).collect();
    choices.sort_by_key(|one| one.label.to_lowercase());
    Ok(choices)
}

fn choice<E: EntityTrait<Model: fmt::Display>>(row: &E::Model) -> Option<Choice> {
    let key = E::PrimaryKey::iter().next()?.into_column();
    Some(Choice::new(key::text(row.get(key))?, row.to_string()))
}

async fn has<E: EntityTrait>(database: &DatabaseConnection, value: Value) -> Result<bool, DbErr> {
    let Some(key) = E::PrimaryKey::iter().next() else { return Ok(false) };
    let row = E::find().select_only().column(key.into_column());
    let found = row.filter(key.into_column().eq(value)).limit(1).into_json();
    Ok(found.one(database).await?.is_some())
}

/// Those of some keys that rows have, as texts.
async fn those_of<E: EntityTrait>(
    database: &DatabaseConnection,
    keys: Vec<Value>,
) -> Result<HashSet<String>, DbErr> {
    let Some(key) = E::PrimaryKey::iter().next() else { return Ok(HashSet::new()) };
    let rows = E::find().select_only().column(key.into_column());
    let found = rows.filter(key.into_column().is_in(keys)).into_tuple::<KeyTypeOf<E>>();
    let found = found.all(database).await?.into_iter();
    Ok(found.filter_map(key::value).filter_map(key::text).collect())
}

/// The rows of an entity, for a field of a form.
#[must_use]
pub const fn rows_of<E>() -> Rows
where
    E: EntityTrait<Model: fmt::Display + Send + Sync>,
{
    Rows::of::<E>()
}

/// Shows the rows in the field at a position.
///
/// # Errors
///
/// The database fails.
pub async fn load_rows(
    loading: &mut Loading<'_>,
    position: usize,
    rows: Rows,
    state: &impl ProvidesDatabase,
) -> Result<(), Error> {
    if loading.wants(position) {
        let database = state.database();
        loading.rows(position, rows.choices(&database).await?);
    }
    Ok(())
}

/// Refuses the key of a row that is not there.
pub async fn check_row<K: Into<Value>>(
    cleaning: &mut Cleaning<'_>,
    position: usize,
    rows: Rows,
    key: Option<K>,
    state: &impl ProvidesDatabase,
) {
    let key = key.map(Into::into).filter(|key| *key != key.as_null());
    let Some(key) = key else { return };
    let database = state.database();
    let found = rows.has(&database, key).await.map_err(Error::from);
    let there = found.and_then(|found| if found { Ok(()) } else { Err(no_such_row().into()) });
    cleaning.checked(position, there);
}

/// Refuses the keys of rows that are not there: the first of them is named, as in Django.
pub async fn check_rows(
    cleaning: &mut Cleaning<'_>,
    position: usize,
    rows: Rows,
    keys: Option<&[Value]>,
    state: &impl ProvidesDatabase,
) {
    let Some(keys) = keys else { return };
    let missing = rows.missing(&state.database(), keys).await.map_err(Error::from);
    let there = missing.and_then(|missing| match missing {
        Some(text) => Err(not_a_choice(&text).into()),
        None => Ok(()),
    });
    cleaning.checked(position, there);
}
