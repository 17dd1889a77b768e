//! What `as_view()` returns: a view with its attributes, ready to be mounted.

use std::convert::Infallible;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::task::{Context, Poll};

use axum::body::Body;
use axum::extract::Request;
use axum::handler::Handler;
use axum::http::Response;
use tower_service::Service;

use crate::view::View;
use crate::view::attributes::{AttributeList, Shared};
use crate::view::enter::{Admitted, OnRoute, Unrouted, admit, enter};
use crate::view::future::{Served, ViewFuture};
use crate::view::layers::{Layers, ViewLayer};
use crate::view::state::ProvidedBy;

/// A view with the attributes of one route: what `X::as_view()` returns.
///
/// It has a setter for every attribute with a default, the view's own first, then those of
/// flattened structs and of bases. Each returns a new value, so that one can be kept and varied.
///
/// It can be mounted in every way that axum has: with [`RouterExt::view`](crate::RouterExt::view),
/// as a handler (`any(X::as_view())`), and, when the view needs no state, as a tower service
/// (`route_service("/", X::as_view())`, or `X::as_view().oneshot(request)` in a test).
pub struct AsView<V: View> {
    setters: <V::__CbvAttributes as AttributeList>::Setters<V>,
}

impl<V: View> AsView<V> {
    /// Puts a tower layer around the whole view, outside of the ones that it has.
    ///
    /// The layer is applied once, here: what it shares between requests, such as a limit, is
    /// shared by all requests of this route. Setters can still be called afterwards.
    #[must_use]
    pub fn layer<L: ViewLayer>(self, layer: L) -> Self {
        from_settings(self.setters.settings().clone().layer(layer))
    }
}

// Not a method: its name would hide the setter of an attribute of that name.
fn from_settings<V: View>(settings: Settings<V>) -> AsView<V> {
    AsView { setters: Chain::from_settings(settings) }
}

/// `as_view()` of a view: with the declared attributes, inside its own layers.
#[must_use]
pub fn as_view<V: View>(attributes: V::__CbvAttributes) -> AsView<V> {
    let settings = Settings { attributes: attributes.into(), layers: Layers::of_handlers() };
    from_settings(V::__cbv_layers(settings))
}

/// The attributes and the layers of a mounted view.
pub struct Settings<V: View> {
    pub(crate) attributes: Shared<V>,
    pub(crate) layers: Layers<V>,
}

impl<V: View> Settings<V> {
    /// Puts a layer around the view.
    #[must_use]
    pub fn layer<L: ViewLayer>(mut self, layer: L) -> Self {
        self.layers.wrap(layer);
        self
    }
}

impl<V: View> Clone for Settings<V> {
    fn clone(&self) -> Self {
        Self { attributes: self.attributes.clone(), layers: self.layers.clone() }
    }
}

/// Setters around setters, the settings innermost: [`AsView`] dereferences to the outermost, so
/// that each attribute is set by an inherent method, which needs no import.
pub trait Chain: Clone + Send + Sync + 'static {
    /// The view that is set up.
    type View: View;

    /// What the setters change.
    fn settings(&self) -> &Settings<Self::View>;
    /// The setters of a view with these settings.
    fn from_settings(settings: Settings<Self::View>) -> Self;

    /// The same view, with the configured values of one struct changed.
    fn edit<T: 'static>(&self, change: impl FnOnce(&mut T)) -> AsView<Self::View> {
        let Settings { attributes, layers } = self.settings();
        let mut attributes = (**attributes).clone();
        if let Some(values) = attributes.find_mut() {
            change(values);
        }
        from_settings(Settings { attributes: attributes.into(), layers: layers.clone() })
    }
}

impl<V: View> Chain for Settings<V> {
    type View = V;

    fn settings(&self) -> &Self {
        self
    }

    fn from_settings(settings: Self) -> Self {
        settings
    }
}

impl<V: View> Deref for AsView<V> {
    type Target = <V::__CbvAttributes as AttributeList>::Setters<V>;

    fn deref(&self) -> &Self::Target {
        &self.setters
    }
}

impl<V: View> Clone for AsView<V> {
    fn clone(&self) -> Self {
        Self { setters: self.setters.clone() }
    }
}

impl<V: View> std::fmt::Debug for AsView<V> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}::as_view()", std::any::type_name::<V>())
    }
}

/// The settings of a view, for the router that it is mounted on.
pub(crate) fn settings<V: View>(view: &AsView<V>) -> &Settings<V> {
    view.setters.settings()
}

/// The marker of axum's `Handler` for views.
pub struct ViaView;

impl<V, S> Handler<ViaView, S> for AsView<V>
where
    V: View,
    V::__CbvSource: ProvidedBy<S, State = V::State>,
    S: Send + Sync + 'static,
{
    type Future = ViewFuture;

    fn call(self, mut request: Request, state: S) -> ViewFuture {
        match admit_with_state(&mut request, &state) {
            Ok((admitted, state)) => enter_settings(admitted, settings(&self), state, request),
            Err(answer) => answer,
        }
    }
}

/// What a view on a router with a state is entered with; or the answer that ends the request.
#[allow(clippy::inline_always, reason = "see `admit`")]
#[inline(always)]
pub(crate) fn admit_with_state<V, S>(
    request: &mut Request,
    router: &S,
) -> Result<(Admitted<V>, V::State), ViewFuture>
where
    V: View,
    V::__CbvSource: ProvidedBy<S, State = V::State>,
{
    Ok((admit(request)?, state_of::<V, S>(router)?))
}

impl<V: View<State = ()>> Service<Request> for AsView<V> {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Served;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request) -> Served {
        Served(match admit(&mut request) {
            Ok(admitted) => enter_settings(admitted, self.setters.settings(), (), request),
            Err(answer) => answer,
        })
    }
}

/// The state of the view, or 500 when the application panics while it gives it. It is taken before
/// there is a future that could catch that.
#[inline]
fn state_of<V, S>(router: &S) -> Result<V::State, ViewFuture>
where
    V: View,
    V::__CbvSource: ProvidedBy<S, State = V::State>,
{
    let state = AssertUnwindSafe(|| V::__CbvSource::state(router));
    catch_unwind(state).map_err(|panic| ViewFuture::panicked("`FromRef` of the state", &*panic))
}

fn enter_settings<V: View>(
    admitted: Admitted<V>,
    settings: &Settings<V>,
    state: V::State,
    request: Request,
) -> ViewFuture {
    let Settings { attributes, layers } = settings;
    let attributes = attributes.clone();
    match layers.enter() {
        Some(enter_layers) => enter_layers(admitted, attributes, layers, state, request),
        None => enter::<V, Unrouted>(admitted, attributes, None, None, state, request),
    }
}

/// A view without layers on a route of axum's, as small as it gets: axum boxes a copy for every
/// request, which for a value of no size costs nothing.
pub struct Unlayered<V: View>(pub(crate) Shared<V>);

impl<V: View> Clone for Unlayered<V> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<V: View<State = ()>> Service<Request> for Unlayered<V> {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Served;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request) -> Served {
        Served(match admit(&mut request) {
            Ok(admitted) => enter::<V, OnRoute>(admitted, self.0.clone(), None, None, (), request),
            Err(answer) => answer,
        })
    }
}
