//! What stands before a view on its route: the captures that it does not read itself.

use std::sync::Arc;

use axum::extract::Request;

use super::matching::matches;
use super::resolver_match::ResolverMatch;
use super::route::{Capture, Segment};
use super::routes::{RouteInfo, Routes};

/// A route as the view's side of the router sees it.
#[derive(Clone)]
pub struct Gate(Arc<ResolverMatch>);

impl Gate {
    pub(super) fn new(routes: Routes, at: usize) -> Self {
        Self(Arc::new(ResolverMatch { routes, at }))
    }

    pub(super) fn route(&self) -> &RouteInfo {
        self.0.route()
    }

    pub(super) fn routes(&self) -> &Routes {
        self.0.routes()
    }

    pub(super) fn resolver_match(&self) -> ResolverMatch {
        (*self.0).clone()
    }

    /// Whether a path of the right shape may be none of the pattern's, although it is text.
    pub(super) fn is_picky(&self) -> bool {
        self.route().captures().any(Capture::is_picky)
    }

    /// Whether a path of the right shape may be none of the pattern's: what is captured may be no
    /// value, or not even text.
    pub(super) fn may_refuse(&self) -> bool {
        self.route().captures().next().is_some()
    }

    pub(super) fn is_tail(&self) -> bool {
        matches!(self.route().segments.last(), Some(Segment::Tail(_)))
    }

    /// Whether a view with these fields finds out by itself what the pattern refuses.
    pub(super) fn is_covered_by(&self, has_field: impl Fn(&str) -> bool) -> bool {
        let route = self.route();
        route.is_checked && route.captures().all(|capture| has_field(capture.name))
    }

    /// Whether the path of the request is one of the pattern's.
    pub(super) fn admits(&self, request: &Request) -> bool {
        !self.may_refuse() || matches(&self.route().segments, request.uri().path())
    }
}
