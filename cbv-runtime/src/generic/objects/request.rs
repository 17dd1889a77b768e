//! The request of a view of objects.

use std::future::{Future, ready};

use axum::extract::{FromRef, Request};
use axum::http::request::Parts;

use crate::error::Error;
use crate::extract::argument::LastArgument;
use crate::extract::rejected::{Rejected, rejected};
use crate::generic::template::{OfPage, ProvidesTemplates, TemplateRequest};
use crate::templates::KeptRequest;
use crate::view::View;
use crate::view::call::Rest;

/// The request of a view of objects, and the database that they are in.
pub struct ObjectRequest<D> {
    pub(in crate::generic) request: TemplateRequest,
    pub(in crate::generic) database: D,
    /// Whether the answer is the page, whatever the client prefers.
    pub(in crate::generic) is_for_page: bool,
}

#[diagnostic::do_not_recommend]
impl<V, D> LastArgument<V, OfPage> for ObjectRequest<D>
where
    V: View<State: ProvidesTemplates>,
    D: DatabaseOf<V::State> + Send,
{
    type Kept = KeptRequest;

    fn keep(_: &Parts) -> KeptRequest {
        KeptRequest::default()
    }

    fn extract(
        request: Request,
        rest: &Rest<V>,
        kept: &mut KeptRequest,
    ) -> impl Future<Output = Result<Self, Rejected>> + Send {
        let request = TemplateRequest::kept::<V>(request.into_parts().0, &rest.state, kept);
        let with_database = |request| Self::of(request, &rest.state);
        ready(request.map(with_database).map_err(rejected))
    }
}

impl<D> ObjectRequest<D> {
    /// From the head of a request: a view that reads the body has taken it off before.
    pub(in crate::generic) fn from_parts<V>(parts: Parts, state: &V::State) -> Result<Self, Error>
    where
        V: View<State: ProvidesTemplates>,
        D: DatabaseOf<V::State>,
    {
        TemplateRequest::from_parts::<V>(parts, state).map(|request| Self::of(request, state))
    }

    fn of<S>(request: TemplateRequest, state: &S) -> Self
    where
        D: DatabaseOf<S>,
    {
        Self { request, database: D::database_of(state), is_for_page: false }
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
