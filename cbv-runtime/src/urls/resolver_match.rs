//! Which pattern leads to a view: Django's `ResolverMatch`.

use axum::extract::Request;
use axum::http::Uri;

use super::matching::{captured, matches};
use super::routes::{RouteInfo, Routes};
use super::segment::{Capture, Segment};

/// A pattern, among all of the application. It is an extension of requests to views with a base
/// that `urls!` mounts.
#[derive(Clone, Debug)]
pub struct ResolverMatch {
    routes: Routes,
    at: usize,
}

impl ResolverMatch {
    pub(super) fn new(routes: Routes, at: usize) -> Self {
        Self { routes, at }
    }

    pub(crate) fn route(&self) -> &RouteInfo {
        self.routes.at(self.at)
    }

    pub(crate) fn routes(&self) -> &Routes {
        &self.routes
    }

    /// The captures of the path with their types, in the order of the pattern, as canonical texts.
    pub(crate) fn captures(&self, uri: &Uri) -> Vec<(Capture, String)> {
        let mut captures = captured(&self.route().segments, uri.path()).unwrap_or_default();
        for (capture, text) in &mut captures {
            if let Some(canonical) = (capture.canonical)(text) {
                *text = canonical;
            }
        }
        captures
    }

    pub(super) fn has_captures(&self) -> bool {
        self.route().captures().next().is_some()
    }

    /// Whether a capture has a type that does not take every text.
    pub(super) fn has_typed_captures(&self) -> bool {
        !self.route().captures().all(Capture::accepts_all)
    }

    pub(super) fn ends_in_tail(&self) -> bool {
        matches!(self.route().segments.last(), Some(Segment::Tail(_)))
    }

    /// Whether a view with these fields refuses by itself what the pattern does not take.
    pub(super) fn is_read_by(&self, has_field: impl Fn(&str) -> bool) -> bool {
        let route = self.route();
        route.is_checked && route.captures().all(|capture| has_field(capture.name))
    }

    /// Whether the pattern takes the path of the request. axum's router has compared the texts of
    /// the pattern, but what is captured may not be a value of its type, or not UTF-8.
    pub(super) fn takes(&self, request: &Request) -> bool {
        !self.has_captures() || matches(&self.route().segments, request.uri().path())
    }
}
