//! The form of a view that saves a row.

use axum::response::Response;
use cbv_macros::base;
use sea_orm::DatabaseTransaction;

use super::files::RowFiles;
use crate::error::Error;
use crate::forms::model::{ColumnOf, RowOf};
use crate::forms::{Form, ModelForm};
use crate::generic::form::FormMixin;

/// The model of a view that saves a row.
pub type ModelOf<V> = <<V as FormMixin>::Form as ModelForm>::Model;

/// A view that saves a row: Django's `ModelFormMixin`.
///
/// What is saved is one transaction: the row, and what [`form_valid`](Self::form_valid) adds. It ends
/// before the answer is sent, and nothing can fail after it.
#[base(crate = crate)]
pub trait ModelFormMixin: FormMixin<Form: ModelForm> {
    /// Sets the columns that the form does not have, before the row is saved: Django's
    /// `form.instance.owner = request.user`. They join the checks of uniqueness.
    async fn set(&self, row: &mut RowOf<ModelOf<Self>>) -> Result<(), Error> {
        let _ = row;
        Ok(())
    }

    /// Stores what was uploaded, and writes into the row how it is called. New files are removed where the row
    /// is not saved, old ones where it is.
    async fn store_files(
        &self,
        form: &<Self::Form as Form>::Cleaned,
        row: &mut RowOf<ModelOf<Self>>,
        files: &mut RowFiles,
    ) -> Result<(), Error> {
        let _ = (form, row, files);
        Ok(())
    }

    /// The column with the version of a row, an integer that the form posts in a hidden field: a row that
    /// somebody else has changed in the meantime is not overwritten. It is compared, and counted up, in
    /// the statement that saves.
    fn lock(&self) -> Option<ColumnOf<ModelOf<Self>>> {
        None
    }

    /// Where the client goes once the row is saved: Django's `get_success_url`.
    fn success_url(&self, object: &ModelOf<Self>) -> Result<String, Error>;

    /// What the client is told on its next page: Django's `success_message`. It is asked within the
    /// transaction, and added after it. A router that keeps no messages is an error, and nothing is saved.
    fn success_message(&self, object: &ModelOf<Self>) -> Option<String> {
        let _ = object;
        None
    }

    /// Whether the options of the view say a message.
    #[doc(hidden)]
    const __CBV_SAYS: bool = false;

    /// Does what belongs to the row that was saved, in its transaction: Django's `form_valid`.
    /// `response` is the redirect to [`success_url`](Self::success_url). An error undoes the transaction;
    /// [`FormErrors`](crate::forms::FormErrors) show the form again.
    async fn form_valid(
        &self,
        object: &ModelOf<Self>,
        transaction: &DatabaseTransaction,
        response: Response,
    ) -> Result<Response, Error> {
        let _ = (object, transaction);
        Ok(response)
    }
}
