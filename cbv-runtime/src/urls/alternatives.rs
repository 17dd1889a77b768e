//! Patterns that take paths of one shape: the first whose captures are values has the request.

use std::sync::Arc;

use axum::extract::Request;
use axum::handler::Handler;
use axum::response::Response;

use super::gate::Gate;
use super::matching::matches;
use super::mounted::{Mounted, ServeFuture};
use super::routes::Routes;
use super::unmatched::unmatched;

/// All patterns that paths of one shape may be meant for, in the order in which they are tried.
pub(super) struct Alternatives<S> {
    candidates: Arc<[Candidate<S>]>,
    routes: Routes,
}

pub(super) struct Candidate<S> {
    pub(super) gate: Gate,
    pub(super) view: Arc<dyn Mounted<S>>,
}

impl<S> Alternatives<S> {
    pub(super) fn new(candidates: Vec<Candidate<S>>, routes: Routes) -> Self {
        Self { candidates: candidates.into(), routes }
    }
}

impl<S> Clone for Alternatives<S> {
    fn clone(&self) -> Self {
        Self { candidates: self.candidates.clone(), routes: self.routes.clone() }
    }
}

impl<S: Clone + Send + Sync + 'static> Handler<(), S> for Alternatives<S> {
    type Future = ServeFuture;

    fn call(self, mut request: Request, state: S) -> ServeFuture {
        for Candidate { gate, view } in &*self.candidates {
            let Some(selected) = matches(&gate.route().segments, request.uri().path()) else {
                continue;
            };
            request.extensions_mut().insert(selected);
            if view.info().wants_match {
                request.extensions_mut().insert(gate.resolver_match());
            }
            return view.serve(request, state);
        }
        let response: Response = unmatched(&self.routes, &request);
        Box::pin(std::future::ready(response))
    }
}
