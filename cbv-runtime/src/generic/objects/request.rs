//! The request of a view of objects.

use axum::extract::{FromRef, FromRequest, Request};
use axum::http::request::Parts;

use crate::error::Error;
use crate::generic::template::{ProvidesTemplates, TemplateRequest};

/// The request of a view of objects, and the database that they are in.
pub struct ObjectRequest<D> {
    pub(in crate::generic) request: TemplateRequest,
    pub(in crate::generic) database: D,
    /// Whether the answer is the page, whatever the client prefers.
    pub(in crate::generic) is_for_page: bool,
}

impl<S, D> FromRequest<S> for ObjectRequest<D>
where
    S: ProvidesTemplates + Sync,
    D: DatabaseOf<S>,
{
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        Self::from_parts(request.into_parts().0, state)
    }
}

impl<D> ObjectRequest<D> {
    /// From the head of a request: a view that reads the body has taken it off before.
    pub(in crate::generic) fn from_parts<S>(parts: Parts, state: &S) -> Result<Self, Error>
    where
        S: ProvidesTemplates,
        D: DatabaseOf<S>,
    {
        let request = TemplateRequest::from_parts(parts, state)?;
        Ok(Self { request, database: D::database_of(state), is_for_page: false })
    }
    /// The same, for a handler that shows the page: one of POST, whose form was refused.
    pub(in crate::generic) fn for_page(self) -> Self {
        Self { is_for_page: true, ..self }
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
