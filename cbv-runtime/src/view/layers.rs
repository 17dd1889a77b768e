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
use tower::ServiceExt;
use tower::util::BoxCloneSyncService;
use tower_layer::Layer;
use tower_service::Service;

use crate::view::View;
use crate::view::call::Call;
use crate::view::dispatch::{Bound, answer};
use crate::view::future::{Served, ViewFuture};
use crate::view::handler::Handler;
use crate::view::verb::Verb;

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

/// The layered handlers of a view, by place in its table.
pub(crate) type AroundHandlers = Arc<[Option<ViewService>]>;

/// The layers of a view, applied once when it is made.
///
/// The attributes and the state of a route are not known by then, and attributes can still
/// change: they travel with the request, as an extension that the innermost service takes out.
pub(crate) struct Layers<V: View> {
    around_view: Option<ViewService>,
    around_handlers: Option<AroundHandlers>,
    view: PhantomData<fn() -> V>,
}

impl<V: View> Clone for Layers<V> {
    fn clone(&self) -> Self {
        Self {
            around_view: self.around_view.clone(),
            around_handlers: self.around_handlers.clone(),
            view: PhantomData,
        }
    }
}

impl<V: View> Layers<V> {
    /// The layers that the handlers of the view declare, built now.
    pub(crate) fn of_handlers() -> Self {
        let handlers: Vec<_> = V::__CBV_TABLE.layered().collect();
        let mut built: Vec<Option<ViewService>> = Vec::with_capacity(handlers.len());
        for (at, handler) in handlers.iter().enumerate() {
            let service = handler.and_then(|handler| {
                // One method may serve several verbs: its layer is one for all of them.
                let twin = handlers[..at].iter().position(|other| {
                    other.is_some_and(|o| (o.name, o.base) == (handler.name, handler.base))
                });
                match twin {
                    Some(twin) => built[twin].clone(),
                    None => handler.layers.map(|layers| layers(Leaf::new(handler))),
                }
            });
            built.push(service);
        }
        let any = built.iter().any(Option::is_some);
        Self { around_view: None, around_handlers: any.then(|| built.into()), view: PhantomData }
    }

    pub(crate) fn wrap<L>(&mut self, layer: L)
    where
        L: Layer<ViewService>,
        L::Service: Service<Request> + Clone + Send + Sync + 'static,
        <L::Service as Service<Request>>::Response: IntoResponse + 'static,
        <L::Service as Service<Request>>::Error: Into<Infallible> + 'static,
        <L::Service as Service<Request>>::Future: Send + 'static,
    {
        let inner = self
            .around_view
            .take()
            .unwrap_or_else(|| ViewService::new(Whole(PhantomData::<fn() -> V>)));
        self.around_view = Some(wrapped(layer, inner));
    }

    pub(crate) fn around_view(&self) -> Option<ViewService> {
        self.around_view.clone()
    }

    pub(crate) fn around_handlers(&self) -> Option<&AroundHandlers> {
        self.around_handlers.as_ref()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.around_view.is_none() && self.around_handlers.is_none()
    }
}

fn wrapped<L>(layer: L, inner: ViewService) -> ViewService
where
    L: Layer<ViewService>,
    L::Service: Service<Request> + Clone + Send + Sync + 'static,
    <L::Service as Service<Request>>::Response: IntoResponse + 'static,
    <L::Service as Service<Request>>::Error: Into<Infallible> + 'static,
    <L::Service as Service<Request>>::Future: Send + 'static,
{
    ViewService::new(
        layer.layer(inner).map_response(IntoResponse::into_response).map_err(Into::into),
    )
}

/// A handler on its way into its layers.
pub struct Leaf<V: View>(ViewService, PhantomData<fn() -> V>);

impl<V: View> Leaf<V> {
    fn new(handler: Handler<V>) -> Self {
        Self(ViewService::new(One(handler)), PhantomData)
    }

    /// Puts a layer around the handler, outside of the ones before.
    #[must_use]
    pub fn layer<L>(self, layer: L) -> Self
    where
        L: Layer<ViewService>,
        L::Service: Service<Request> + Clone + Send + Sync + 'static,
        <L::Service as Service<Request>>::Response: IntoResponse + 'static,
        <L::Service as Service<Request>>::Error: Into<Infallible> + 'static,
        <L::Service as Service<Request>>::Future: Send + 'static,
    {
        Self(wrapped(layer, self.0), PhantomData)
    }

    /// The layered handler.
    #[must_use]
    pub fn finish(self) -> ViewService {
        self.0
    }
}

/// Innermost of the layers around a view.
struct Whole<V>(PhantomData<fn() -> V>);

impl<V> Clone for Whole<V> {
    fn clone(&self) -> Self {
        Self(PhantomData)
    }
}

impl<V: View> Service<Request> for Whole<V> {
    type Response = Response;
    type Error = Infallible;
    type Future = Served;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request) -> Served {
        Served(match request.extensions_mut().remove::<Bound<V>>() {
            Some(Bound { attributes, layers, state }) => {
                answer::<V>(attributes, layers.as_ref(), state, request)
            }
            None => ViewFuture::lost_extensions(),
        })
    }
}

/// Innermost of the layers around a handler.
struct One<V: View>(Handler<V>);

impl<V: View> Clone for One<V> {
    fn clone(&self) -> Self {
        Self(self.0)
    }
}

impl<V: View> Service<Request> for One<V> {
    type Response = Response;
    type Error = Infallible;
    type Future = Served;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request) -> Served {
        Served(match request.extensions_mut().remove::<Bound<V>>() {
            Some(Bound { attributes, state, .. }) => {
                ViewFuture::running((self.0.call)(Call::new(attributes, state, request)))
            }
            None => ViewFuture::lost_extensions(),
        })
    }
}

impl<V: View> crate::view::table::Table<V> {
    /// Every handler by its place: Django's verbs, the 405 answer, the verbs beyond.
    fn layered(&self) -> impl Iterator<Item = Option<Handler<V>>> {
        let extensions = self.slots.extensions.iter().map(|e| e.map(|(_, handler)| handler));
        self.slots.verbs.iter().copied().chain([self.slots.not_allowed]).chain(extensions)
    }
}

/// The place of the 405 answer in the list of [`Layers`].
pub(crate) const NOT_ALLOWED: usize = Verb::COUNT;
