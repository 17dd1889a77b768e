//! The version of a row that a request changes.

use sea_orm::DatabaseTransaction;

use super::page::Object;
use crate::conditional::{Preconditions, changed_meanwhile};
use crate::error::Error;
use crate::forms::ModelFields;
use crate::forms::model::current;
use crate::generic::detail::DetailView;
use crate::generic::model_form::BeforeWrite;
use crate::generic::objects::validators_of;

/// The row is still the version that the request means: what was compared when the row was read is compared again once
/// nobody else can change it.
pub(super) struct SameVersion<'a, V: DetailView> {
    pub(super) view: &'a V,
    pub(super) object: &'a Object<V>,
    pub(super) preconditions: Option<&'a Preconditions>,
}

impl<V: DetailView> BeforeWrite for SameVersion<'_, V>
where
    Object<V>: ModelFields,
{
    async fn check(&self, transaction: &DatabaseTransaction) -> Result<(), Error> {
        let Some(preconditions) = self.preconditions else { return Ok(()) };
        let Some(row) = current(self.object, transaction).await? else {
            return Err(Error::http404("the row was deleted in the meantime"));
        };
        if preconditions.hold(&validators_of(self.view, &row).await?) {
            return Ok(());
        }
        Err(changed_meanwhile())
    }
}
