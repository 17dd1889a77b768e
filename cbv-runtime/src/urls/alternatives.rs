//! Patterns that take paths of one shape: the first whose captures are values has the request.

use std::sync::Arc;

use axum::extract::Request;
use axum::handler::Handler;

use super::mounted::ServeFuture;
use super::resolver::Resolver;
use super::unmatched::unmatched;

/// All patterns that paths of one shape may be meant for, in the order in which they are tried.
pub(super) struct Alternatives<S> {
    resolver: Resolver<S>,
    candidates: Arc<[usize]>,
    /// The shape as axum writes it.
    path: Arc<str>,
}

impl<S> Alternatives<S> {
    pub(super) fn new(resolver: Resolver<S>, candidates: Vec<usize>, path: Arc<str>) -> Self {
        Self { resolver, candidates: candidates.into(), path }
    }
}

impl<S> Clone for Alternatives<S> {
    fn clone(&self) -> Self {
        let Self { resolver, candidates, path } = self;
        Self { resolver: resolver.clone(), candidates: candidates.clone(), path: path.clone() }
    }
}

impl<S: Clone + Send + Sync + 'static> Handler<(), S> for Alternatives<S> {
    type Future = ServeFuture;

    fn call(self, request: Request, state: S) -> ServeFuture {
        let Self { resolver, candidates, path } = self;
        let is_meant = |at: &usize| resolver.takes(*at, request.uri().path());
        match candidates.iter().copied().find(is_meant) {
            Some(at) => resolver.serve(at, Some(&path), request, state),
            None => Box::pin(std::future::ready(unmatched(resolver.routes(), &request))),
        }
    }
}
