//! What views of one and of many objects share: names of templates and of context variables.

use std::borrow::Cow;

use axum::extract::{FromRef, FromRequest, Request};

use super::template::{ProvidesTemplates, TemplateName, Visit};
use crate::error::Error;

/// How the objects of a view are called: Django's `app_label` and `model_name`.
#[derive(Debug, Clone, Copy, Default)]
pub struct ModelName {
    /// The folder of its templates.
    pub app_label: Option<&'static str>,
    /// The model, in lower case.
    pub name: Option<&'static str>,
}

impl ModelName {
    /// `catalogue/author_list.html`
    pub(super) fn template(self, suffix: &str) -> Option<TemplateName> {
        let name = self.name?;
        let file = format!("{name}{suffix}.html");
        Some(Cow::Owned(match self.app_label {
            Some(app) => format!("{app}/{file}"),
            None => file,
        }))
    }
}

/// The request of a view of objects, and the database to ask for them.
pub struct DataVisit<D> {
    pub(super) visit: Visit,
    pub(super) database: D,
}

impl<S, D> FromRequest<S> for DataVisit<D>
where
    S: ProvidesTemplates + Sync,
    D: DatabaseOf<S>,
{
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let visit = Visit::from_request(request, state).await?;
        Ok(Self { visit, database: D::database_of(state) })
    }
}

/// A database that a state gives: every one that can be taken out of it.
#[diagnostic::on_unimplemented(
    message = "the state `{S}` has no database",
    label = "`{Self}` cannot be taken out of the state",
    note = "write `#[derive(FromRef)]` on a state with a field of the type `{Self}`, and one of the type `cbv::Templates`"
)]
pub trait DatabaseOf<S>: Sized {
    /// The database.
    fn database_of(state: &S) -> Self;
}

#[diagnostic::do_not_recommend]
impl<S, D: FromRef<S>> DatabaseOf<S> for D {
    fn database_of(state: &S) -> Self {
        D::from_ref(state)
    }
}
