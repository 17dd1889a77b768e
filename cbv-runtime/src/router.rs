//! Mounting views on axum's router.

use axum::Router;
use axum::routing::any;

use crate::as_view::AsView;
use crate::state::ProvidedBy;
use crate::view::View;

/// Adds [`view`](RouterExt::view) to axum's [`Router`].
pub trait RouterExt<S> {
    /// Mounts a view at a path: Django's `path(route, X.as_view())`.
    ///
    /// The view answers every verb at that path: with its handlers, with `Allow` to OPTIONS, with
    /// 405 otherwise. The captures of the path are axum's: `/books/{pk}`, `/files/{*rest}`.
    ///
    /// # Panics
    ///
    /// When the path is no valid route or overlaps another one, as [`Router::route`] does.
    #[must_use]
    fn view<V>(self, path: &str, view: AsView<V>) -> Self
    where
        V: View,
        V::__CbvSource: ProvidedBy<S, State = V::State>;
}

impl<S> RouterExt<S> for Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    #[track_caller]
    fn view<V>(self, path: &str, view: AsView<V>) -> Self
    where
        V: View,
        V::__CbvSource: ProvidedBy<S, State = V::State>,
    {
        self.route(path, any(view))
    }
}
