//! Which pattern led to a view: Django's `ResolverMatch`.

use axum::http::Uri;

use super::matching::captured;
use super::route::Capture;
use super::routes::{RouteInfo, Routes};

/// The pattern of a request, among all of the application. It is an extension of requests to
/// generic views that `urls!` mounts.
#[derive(Clone, Debug)]
pub(crate) struct ResolverMatch {
    pub(super) routes: Routes,
    pub(super) at: usize,
}

impl ResolverMatch {
    pub(crate) fn route(&self) -> &RouteInfo {
        self.routes.at(self.at)
    }

    pub(crate) fn routes(&self) -> &Routes {
        &self.routes
    }

    /// The captures of the path, with their types, in the order of the pattern; each as its value
    /// is written.
    pub(crate) fn captures(&self, uri: &Uri) -> Vec<(Capture, String)> {
        let mut captures = captured(&self.route().segments, uri.path()).unwrap_or_default();
        for (capture, text) in &mut captures {
            if let Some(canonical) = (capture.canonical)(text) {
                *text = canonical;
            }
        }
        captures
    }
}
