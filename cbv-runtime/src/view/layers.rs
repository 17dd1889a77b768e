//! Tower layers of a view: around all of it, and around single handlers.

use std::convert::Infallible;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::BoxError;
use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use tower::util::BoxCloneSyncService;
use tower::{ServiceExt, service_fn};
use tower_layer::Layer;
use tower_service::Service;

use crate::view::View;
use crate::view::attributes::Shared;
use crate::view::dispatch::run_from_layers;
use crate::view::enter::{Admitted, Layered, enter, enter_from_layers};
use crate::view::future::{Served, ViewFuture};
use crate::view::handler::Handler;
use crate::view::table::Place;

/// What a layer of a view wraps. As with axum's `Route`, a layer may change the type of the
/// request's body.
#[derive(Clone, Debug)]
pub struct ViewService(BoxCloneSyncService<Request, Response, Infallible>);

impl ViewService {
    fn new<S>(service: S) -> Self
    where
        S: Service<Request, Response = Response, Error = Infallible>
            + Clone
            + Send
            + Sync
            + 'static,
        S::Future: Send + 'static,
    {
        Self(BoxCloneSyncService::new(service))
    }

    /// The innermost service of layers: it is always ready.
    fn innermost<F>(answer: F) -> Self
    where
        F: Fn(Request) -> ViewFuture + Clone + Send + Sync + 'static,
    {
        Self::new(service_fn(move |request| Served(answer(request))))
    }

    fn layer<L: ViewLayer>(self, layer: L) -> Self {
        let layered = layer.layer(self);
        Self::new(layered.map_response(IntoResponse::into_response).map_err(Into::into))
    }
}

impl<B> Service<Request<B>> for ViewService
where
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    type Response = Response;
    type Error = Infallible;
    type Future = BoxFuture;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.0.poll_ready(cx)
    }

    fn call(&mut self, request: Request<B>) -> BoxFuture {
        self.0.call(request.map(Body::new))
    }
}

type BoxFuture = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

/// A tower layer that can stand around a view or a handler. Its service takes axum's requests,
/// never fails, and answers with something that implements `IntoResponse`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a tower layer for a view",
    label = "not a tower layer whose service takes axum's requests and never fails",
    note = "a layer implements `tower::Layer<ViewService>`; its service has the error type `Infallible`: put `axum::error_handling::HandleErrorLayer` around one that fails"
)]
pub trait ViewLayer:
    Layer<
        ViewService,
        Service: Service<
            Request,
            Response: IntoResponse + 'static,
            Error: Into<Infallible> + 'static,
            Future: Send + 'static,
        > + Clone
                     + Send
                     + Sync
                     + 'static,
    >
{
}

impl<L> ViewLayer for L
where
    L: Layer<ViewService>,
    L::Service: Service<Request> + Clone + Send + Sync + 'static,
    <L::Service as Service<Request>>::Response: IntoResponse + 'static,
    <L::Service as Service<Request>>::Error: Into<Infallible> + 'static,
    <L::Service as Service<Request>>::Future: Send + 'static,
{
}

/// The layered handlers of a view, by their [`Place`] in its table.
pub(crate) type AroundHandlers = Arc<[Option<ViewService>]>;

/// The layers of a view, applied once when it is made.
///
/// The attributes and the state of a route are not known by then, and attributes can still
/// change: they travel with the request, as an extension that the innermost service takes out.
pub(crate) struct Layers<V: View> {
    around_view: Option<ViewService>,
    around_handlers: Option<AroundHandlers>,
    enter: Option<EnterLayers<V>>,
}

/// The way into a view that has layers. Only where there are any it is named, and so compiled.
pub(crate) type EnterLayers<V> =
    fn(Admitted<V>, Shared<V>, &Layers<V>, <V as View>::State, Request) -> ViewFuture;

impl<V: View> Clone for Layers<V> {
    fn clone(&self) -> Self {
        Self {
            around_view: self.around_view.clone(),
            around_handlers: self.around_handlers.clone(),
            enter: self.enter,
        }
    }
}

impl<V: View> Layers<V> {
    const NONE: Self = Self { around_view: None, around_handlers: None, enter: None };

    /// The layers that the handlers of the view declare, built now. Behind a pointer, as in `view::enter::layered`.
    pub(crate) fn of_handlers() -> Self {
        let built: Option<fn() -> Self> =
            const { if V::__CBV_TABLE.slots.have_layers() { Some(Self::built) } else { None } };
        built.map_or(Self::NONE, |built| built())
    }

    fn built() -> Self {
        let slots = const { &V::__CBV_TABLE.slots };
        let handlers: Vec<_> = Place::all().map(|place| slots.at(place)).collect();
        let mut built: Vec<Option<ViewService>> = Vec::with_capacity(handlers.len());
        for (at, handler) in handlers.iter().enumerate() {
            let service = handler.and_then(|handler| {
                // One method may serve several verbs: its layer is one for all of them.
                let twin = handlers[..at].iter().position(|other| {
                    other.is_some_and(|o| {
                        (o.method.name, o.method.base) == (handler.method.name, handler.method.base)
                    })
                });
                match twin {
                    Some(twin) => built[twin].clone(),
                    None => handler.layers.map(|layers| layers(HandlerLayers::new(handler))),
                }
            });
            built.push(service);
        }
        let enter: EnterLayers<V> = enter_layers;
        Self { around_view: None, around_handlers: Some(built.into()), enter: Some(enter) }
    }

    pub(crate) fn wrap(&mut self, layer: impl ViewLayer) {
        let view = self.around_view.take();
        let view = view.unwrap_or_else(|| ViewService::innermost(enter_from_layers::<V>));
        self.around_view = Some(view.layer(layer));
        self.enter = Some(enter_layers);
    }

    /// The way into the view, if it has layers.
    pub(crate) fn enter(&self) -> Option<EnterLayers<V>> {
        self.enter
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.enter.is_none()
    }
}

fn enter_layers<V: View>(
    admitted: Admitted<V>,
    attributes: Shared<V>,
    layers: &Layers<V>,
    state: V::State,
    request: Request,
) -> ViewFuture {
    let (view, handlers) = (layers.around_view.as_ref(), layers.around_handlers.as_ref());
    enter::<V, Layered>(admitted, attributes, view, handlers, state, request)
}

/// A handler with the layers that were put around it so far.
pub struct HandlerLayers<V: View>(ViewService, PhantomData<fn() -> V>);

impl<V: View> HandlerLayers<V> {
    fn new(handler: Handler<V>) -> Self {
        let handler = move |request| run_from_layers(handler, request);
        Self(ViewService::innermost(handler), PhantomData)
    }

    /// Puts a layer around the handler, outside of the ones before.
    #[must_use]
    pub fn layer<L: ViewLayer>(self, layer: L) -> Self {
        Self(self.0.layer(layer), PhantomData)
    }

    /// The layered handler.
    #[must_use]
    pub fn finish(self) -> ViewService {
        self.0
    }
}
