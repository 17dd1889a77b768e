//! A row, saved in a transaction with what belongs to it.

use std::future::Future;

use axum::http::{Extensions, StatusCode};
use axum::response::Response;
use sea_orm::{
    ActiveModelTrait as _, DatabaseConnection, DatabaseTransaction, DbErr, TransactionTrait as _,
};

use super::commit::commit;
use super::files::RowFiles;
use super::mixin::{ModelFormMixin, ModelOf};
use crate::error::Error;
use crate::forms::model::{
    ColumnOf, FormColumns, RowOf, changed_meanwhile, hold, refused_by_database, save_related,
    taken, update_locked,
};
use crate::forms::{Form, ModelForm};
use crate::generic::form::SuccessMessage;
use crate::redirect_response::redirect_with;

/// How a row is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::generic) enum Saving {
    Insert,
    Update,
}

/// What is asked within the transaction, before the row is written.
pub(in crate::generic) trait BeforeWrite: Sync {
    /// With an error nothing is written.
    fn check(
        &self,
        transaction: &DatabaseTransaction,
    ) -> impl Future<Output = Result<(), Error>> + Send;
}

/// Nothing is asked.
impl BeforeWrite for () {
    async fn check(&self, _: &DatabaseTransaction) -> Result<(), Error> {
        Ok(())
    }
}

/// Saves a row, and answers with the redirect. With [`FormErrors`](crate::forms::FormErrors), and with
/// any other error, nothing is saved.
///
/// Uniqueness is asked before the transaction, which begins with the statement that saves: SQLite lets one
/// transaction write at a time, and fails the one that has read before.
pub(in crate::generic) async fn save<V: ModelFormMixin>(
    view: &V,
    cleaned: &<V::Form as Form>::Cleaned,
    mut row: RowOf<ModelOf<V>>,
    saving: Saving,
    database: &DatabaseConnection,
    extensions: &Extensions,
    before: &impl BeforeWrite,
) -> Result<Response, Error> {
    let mut files = RowFiles::default();
    <V::Form as ModelForm>::write(cleaned, &mut row);
    view.set(&mut row).await?;
    taken(&FormColumns::of::<V::Form>(), &row, database).await?.into_result()?;
    // As late as can be: what is refused was not written to the disk.
    view.store_files(cleaned, &mut row, &mut files).await?;
    let transaction = database.begin().await?;
    if let Err(error) = before.check(&transaction).await {
        transaction.rollback().await?;
        return Err(error);
    }
    let saved = write::<V>(row.clone(), saving, view.lock(), &transaction).await;
    let refused = match saved {
        Ok(object) => match succeed(view, cleaned, &object, saving, &transaction, extensions).await
        {
            Ok((response, message)) => match commit(transaction, files).await {
                Ok(()) => {
                    message.add();
                    return Ok(response);
                }
                Err(error) => error,
            },
            Err(error) => {
                transaction.rollback().await?;
                return Err(error);
            }
        },
        Err(error) => {
            // The connection may be the only one.
            transaction.rollback().await?;
            if matches!(error, DbErr::RecordNotUpdated) {
                return Err(not_there(view));
            }
            error
        }
    };
    Err(refused_by_database(&FormColumns::of::<V::Form>(), refused, &row, database).await)
}

async fn write<V: ModelFormMixin>(
    row: RowOf<ModelOf<V>>,
    saving: Saving,
    lock: Option<ColumnOf<ModelOf<V>>>,
    transaction: &DatabaseTransaction,
) -> Result<ModelOf<V>, DbErr> {
    match (saving, lock) {
        (Saving::Insert, _) => row.insert(transaction).await,
        (Saving::Update, None) => {
            hold::<V::Form>(&row, transaction).await?;
            row.update(transaction).await
        }
        (Saving::Update, Some(version)) => {
            update_locked::<ModelOf<V>>(row, version, transaction).await
        }
    }
}

/// No row was changed: with a lock it has another version, or is gone; without one it is gone.
fn not_there<V: ModelFormMixin>(view: &V) -> Error {
    match view.lock() {
        Some(_) => changed_meanwhile::<ModelOf<V>>().into(),
        None => Error::http404("the row was deleted in the meantime"),
    }
}

/// What follows once the row itself is saved.
async fn succeed<V: ModelFormMixin>(
    view: &V,
    cleaned: &<V::Form as Form>::Cleaned,
    object: &ModelOf<V>,
    saving: Saving,
    transaction: &DatabaseTransaction,
    extensions: &Extensions,
) -> Result<(Response, SuccessMessage), Error> {
    save_related::<V::Form>(cleaned, object, saving == Saving::Insert, transaction).await?;
    let response = redirect_with(StatusCode::FOUND, view.success_url(object)?)?;
    let message = SuccessMessage::new(view.success_message(object), extensions)?;
    let response = view.form_valid(object, transaction, response).await?;
    Ok((response, message))
}
