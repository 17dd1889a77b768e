//! A view behind a pattern, whatever its type.

use std::pin::Pin;

use axum::extract::Request;
use axum::handler::Handler;
use axum::response::Response;
use axum::routing::{MethodRouter, any};

use super::fields::CaptureFields;
use super::gate::Gate;
use super::routes::{RouteInfo, Routes};
use super::unmatched::not_found;
use crate::view::View;
use crate::view::as_view::{AsView, Settings, Unlayered, ViaView, settings};
use crate::view::attributes::AttributeList;
use crate::view::router::method_router;
use crate::view::state::ProvidedBy;

pub(super) type ServeFuture = Pin<Box<dyn Future<Output = Response> + Send>>;

/// What can stand behind a pattern of `urls!`: a view, or a method router of axum's.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a view that can be mounted",
    label = "not what `as_view()` returns",
    note = "write `SomeView::as_view()`; a handler of axum's is mounted by `axum::routing::get(handler)`"
)]
pub trait Mountable<S> {
    /// The view, whatever its type.
    #[doc(hidden)]
    fn mounted(self) -> Box<dyn Mounted<S>>;
}

/// What a mounted view says about itself.
pub struct ViewInfo {
    pub(super) name: &'static str,
    pub(super) allow: Option<&'static str>,
    pub(super) captures: Option<&'static CaptureFields>,
    pub(super) wants_match: bool,
}

/// A view of any type, on its way into a router.
pub trait Mounted<S>: Send + Sync + 'static {
    /// What the view says about itself.
    fn info(&self) -> ViewInfo;

    /// What is wrong with its attributes, on that route.
    fn problems(&self, route: &RouteInfo, routes: &Routes) -> Vec<String>;

    /// Answers a request that was routed by the types of captures.
    fn serve(&self, request: Request, state: S) -> ServeFuture;

    /// The view as axum's router takes it.
    fn method_router(&self, gate: Gate) -> MethodRouter<S>;
}

impl<V, S> Mountable<S> for AsView<V>
where
    V: View,
    V::__CbvSource: ProvidedBy<S, State = V::State>,
    S: Clone + Send + Sync + 'static,
{
    fn mounted(self) -> Box<dyn Mounted<S>> {
        Box::new(self)
    }
}

impl<V, S> Mounted<S> for AsView<V>
where
    V: View,
    V::__CbvSource: ProvidedBy<S, State = V::State>,
    S: Clone + Send + Sync + 'static,
{
    fn info(&self) -> ViewInfo {
        ViewInfo {
            name: crate::view::short_name::<V>(),
            allow: Some(V::ALLOW),
            captures: Some(&V::__CBV_CAPTURES),
            wants_match: V::__CBV_IS_GENERIC,
        }
    }

    fn problems(&self, route: &RouteInfo, routes: &Routes) -> Vec<String> {
        settings(self).attributes.problems(route, routes)
    }

    fn serve(&self, request: Request, state: S) -> ServeFuture {
        Box::pin(self.clone().call(request, state))
    }

    fn method_router(&self, gate: Gate) -> MethodRouter<S> {
        if V::__CBV_IS_GENERIC {
            return any(Gated { gate, view: self.clone() });
        }
        if !gate.may_refuse() {
            return method_router(self.clone());
        }
        let Settings { attributes, layers } = settings(self);
        let unlayered = Unlayered::<V>(attributes.clone());
        let verbs = V::__CBV_TABLE.method_filter();
        match verbs.filter(|_| layers.is_empty()) {
            // The handlers refuse such a path themselves; what they do not answer is refused here.
            Some(verbs) if gate.is_covered_by(|name| V::__CBV_CAPTURES.has(name)) => {
                let handlers = V::__CbvSource::method_router(unlayered, Some(verbs));
                handlers.fallback(Gated { gate, view: self.clone() })
            }
            _ => any(Gated { gate, view: self.clone() }),
        }
    }
}

/// A view that sees those requests alone whose path is one of the pattern's.
struct Gated<V: View> {
    gate: Gate,
    view: AsView<V>,
}

impl<V: View> Clone for Gated<V> {
    fn clone(&self) -> Self {
        Self { gate: self.gate.clone(), view: self.view.clone() }
    }
}

impl<V, S> Handler<ViaView, S> for Gated<V>
where
    V: View,
    V::__CbvSource: ProvidedBy<S, State = V::State>,
    S: Clone + Send + Sync + 'static,
{
    type Future = ServeFuture;

    fn call(self, mut request: Request, state: S) -> ServeFuture {
        if !self.gate.admits(&request) {
            return Box::pin(std::future::ready(not_found(self.gate.routes(), &request)));
        }
        if V::__CBV_IS_GENERIC {
            request.extensions_mut().insert(self.gate.resolver_match());
        }
        Box::pin(self.view.call(request, state))
    }
}
