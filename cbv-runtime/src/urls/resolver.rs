//! All patterns with their views: Django's `URLResolver`.

use std::sync::Arc;

use axum::extract::Request;
use axum::handler::Handler;

use super::gate::Gate;
use super::matching::{matches, spelled};
use super::mounted::{Mounted, ServeFuture};
use super::retold::{Told, retold};
use super::routes::Routes;
use super::unmatched::unmatched;

/// The patterns of a router, for requests that axum's router does not bring to one alone.
pub(super) struct Resolver<S>(Arc<Inner<S>>);

struct Inner<S> {
    candidates: Vec<Candidate<S>>,
    routes: Routes,
}

/// A pattern with its view.
pub(super) struct Candidate<S> {
    pub(super) gate: Gate,
    /// The pattern as axum writes it.
    pub(super) path: Arc<str>,
    pub(super) view: Arc<dyn Mounted<S>>,
}

impl<S> Clone for Resolver<S> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<S: Clone + Send + Sync + 'static> Resolver<S> {
    pub(super) fn new(candidates: Vec<Candidate<S>>, routes: Routes) -> Self {
        Self(Arc::new(Inner { candidates, routes }))
    }

    pub(super) fn routes(&self) -> &Routes {
        &self.0.routes
    }

    pub(super) fn at(&self, at: usize) -> &Candidate<S> {
        &self.0.candidates[at]
    }

    /// Whether the path is one of that pattern's.
    pub(super) fn takes(&self, at: usize, path: &str) -> bool {
        matches(&self.at(at).gate.route().segments, path)
    }

    /// Answers with the view of that pattern. axum has routed the request by `routed`, and told
    /// so: where that is another pattern, it is told anew.
    pub(super) fn serve(
        &self,
        at: usize,
        routed: Option<&Arc<str>>,
        mut request: Request,
        state: S,
    ) -> ServeFuture {
        let Candidate { gate, path, view } = self.at(at);
        if view.info().wants_match {
            request.extensions_mut().insert(gate.resolver_match());
        }
        if routed == Some(path) {
            return view.serve(request, state);
        }
        let (view, route, routed) = (view.clone(), path.clone(), routed.cloned());
        let path = spelled(&gate.route().segments, request.uri().path());
        Box::pin(async move {
            let told = Told { route: &route, path };
            let request = retold(request, told, routed.as_deref()).await;
            view.serve(request, state).await
        })
    }
}

/// The fallback of a router that `urls!` makes.
///
/// axum has not been told of all patterns, and compares what stands in a path to the letter: one
/// that is encoded in another way than in the pattern comes here.
impl<S: Clone + Send + Sync + 'static> Handler<(), S> for Resolver<S> {
    type Future = ServeFuture;

    fn call(self, request: Request, state: S) -> ServeFuture {
        match self.routes().find(request.uri().path()) {
            Some(at) => self.serve(at, None, request, state),
            None => Box::pin(std::future::ready(unmatched(self.routes(), &request))),
        }
    }
}
