//! Mounting views on axum's router.

use axum::Router;
use axum::routing::{MethodRouter, any};

use crate::view::View;
use crate::view::as_view::{AsView, Unlayered, settings};
use crate::view::erased::Erased;
use crate::view::state::ProvidedBy;

/// Adds [`view`](RouterExt::view) to axum's [`Router`].
pub trait RouterExt<S> {
    /// Mounts a view at a path: Django's `path(route, X.as_view())`.
    ///
    /// The view answers every verb at that path: with its handlers, with `Allow` to OPTIONS, with
    /// 405 otherwise. The captures of the path are axum's: `/books/{pk}`, `/files/{*rest}`.
    ///
    /// That the path has the captures which the view reads is not checked, since a router around this
    /// one may have them: `.nest("/{year}", ..)`. A request without one of them is a 500, and the log
    /// names the capture. `urls!` finds it when the crate compiles.
    ///
    /// # Panics
    ///
    /// When the path is not a valid route or overlaps another one, as in [`Router::route`].
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
        self.route(path, method_router(&view))
    }
}

pub(crate) fn method_router<V, S>(view: &AsView<V>) -> MethodRouter<S>
where
    V: View,
    V::__CbvSource: ProvidedBy<S, State = V::State>,
    S: Clone + Send + Sync + 'static,
{
    let settings = settings(view);
    match settings.layers.enter() {
        Some(enter_layers) => any(Erased::layered(settings.clone(), enter_layers)),
        None => {
            let view = Unlayered::<V>(settings.attributes.clone());
            V::__CbvSource::method_router(view, const { V::__CBV_TABLE.method_filter() })
        }
    }
}
