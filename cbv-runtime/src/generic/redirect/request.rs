//! The request of a redirect.

use std::convert::Infallible;
use std::future::{Future, ready};

use axum::extract::{FromRequest, OriginalUri, Request};
use axum::http::request::Parts;

use crate::error::Error;
use crate::extract::captured::{Captures, captures};
use crate::urls::{ResolverMatch, nested_under, without_leading_slashes};

/// The head of a request that is redirected. Nothing of it is read before it is asked for.
pub struct RedirectRequest(Parts);

impl<S: Sync> FromRequest<S> for RedirectRequest {
    type Rejection = Infallible;

    // Not an `async fn`, which would hold its argument twice.
    fn from_request(
        request: Request,
        _: &S,
    ) -> impl Future<Output = Result<Self, Infallible>> + Send {
        ready(Ok(Self(request.into_parts().0)))
    }
}

impl RedirectRequest {
    pub(super) fn path(&self) -> &str {
        self.0.uri.path()
    }

    pub(super) fn query(&self) -> Option<&str> {
        self.0.uri.query().filter(|query| !query.is_empty())
    }

    pub(super) fn captures(&mut self) -> Result<Captures, Error> {
        captures(&mut self.0)
    }

    pub(super) fn resolver_match(&self) -> Option<&ResolverMatch> {
        self.0.extensions.get()
    }

    /// A URL of the same router for the client: with the prefix of the routers around it.
    pub(super) fn with_prefix(&self, url: &str) -> String {
        let original = self.0.extensions.get::<OriginalUri>();
        let prefix = original.map_or("", |original| nested_under(original.0.path(), self.path()));
        without_leading_slashes(format!("{prefix}{url}"))
    }
}
