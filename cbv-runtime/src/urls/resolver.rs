//! All patterns with their views: Django's `URLResolver`.

use std::sync::Arc;

use axum::extract::Request;
use axum::handler::Handler;

use super::guarded::guarded;
use super::matching::{matches, spelled};
use super::mounted::{Mounted, ServeFuture};
use super::not_found::unmatched;
use super::path_params::{PatternPath, replace_path_params};
use super::resolver_match::ResolverMatch;
use super::routes::Routes;

/// The patterns of a router, for requests whose route in axum's router has several patterns or
/// none.
pub(super) struct Resolver<S>(Arc<Inner<S>>);

struct Inner<S> {
    candidates: Vec<Candidate<S>>,
    routes: Routes,
}

/// A pattern with its view.
pub(super) struct Candidate<S> {
    pub(super) route: ResolverMatch,
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
        matches(&self.at(at).route.route().segments, path)
    }

    /// Answers with the view of that pattern. axum has routed the request by `routed`: where that
    /// is another pattern, its captures are replaced.
    pub(super) fn serve(
        &self,
        at: usize,
        routed: Option<&Arc<str>>,
        mut request: Request,
        state: S,
    ) -> ServeFuture {
        let Candidate { route, path, view } = self.at(at);
        if view.info().wants_match {
            request.extensions_mut().insert(route.clone());
        }
        if routed == Some(path) {
            return view.serve(request, state);
        }
        let spelled = spelled(&route.route().segments, request.uri().path());
        let (view, path, routed) = (view.clone(), path.clone(), routed.cloned());
        Box::pin(async move {
            let own = PatternPath { route: &path, path: spelled };
            let request = replace_path_params(request, own, routed.as_deref()).await;
            view.serve(request, state).await
        })
    }
}

/// The fallback of a router that `urls!` makes.
///
/// Not all patterns are routes of axum's, and axum compares the texts of a path byte by byte: a
/// path that is encoded in another way than the pattern comes here.
impl<S: Clone + Send + Sync + 'static> Handler<(), S> for Resolver<S> {
    type Future = ServeFuture;

    fn call(self, request: Request, state: S) -> ServeFuture {
        guarded(|| match self.routes().find(request.uri().path()) {
            Some(at) => self.serve(at, None, request, state),
            None => Box::pin(std::future::ready(unmatched(self.routes(), &request))),
        })
    }
}

/// All patterns of which one may take a path of this shape, in the order in which they are tried:
/// the first whose captures are values answers.
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
        guarded(|| {
            let takes = |at: &usize| resolver.takes(*at, request.uri().path());
            match candidates.iter().copied().find(takes) {
                Some(at) => resolver.serve(at, Some(&path), request, state),
                None => Box::pin(std::future::ready(unmatched(resolver.routes(), &request))),
            }
        })
    }
}
