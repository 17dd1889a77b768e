//! What stands behind a pattern: a view of any type, or handlers of axum's.

use std::pin::Pin;

use axum::extract::Request;
use axum::handler::Handler;
use axum::response::Response;
use axum::routing::{MethodRouter, any};

use super::guarded::guarded;
use super::not_found::not_found;
use super::resolver_match::ResolverMatch;
use super::routes::{RouteInfo, Routes};
use super::view_captures::CaptureFields;
use crate::view::View;
use crate::view::as_view::{AsView, Settings, Unlayered, settings};
use crate::view::attributes::{AttributeList, Sets};
use crate::view::erased::Erased;
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
    /// The structs of its attributes.
    pub(super) attributes: Option<&'static Sets>,
}

/// A view of any type, or handlers of axum's.
pub trait Mounted<S>: Send + Sync + 'static {
    /// What the view says about itself.
    fn info(&self) -> ViewInfo;

    /// What is wrong with its attributes on this route.
    fn problems(&self, route: &RouteInfo, routes: &Routes) -> Vec<String>;

    /// Answers a request that the resolver has found this view for.
    fn serve(&self, request: Request, state: S) -> ServeFuture;

    /// The view for a route of axum's router.
    fn method_router(&self, route: ResolverMatch) -> MethodRouter<S>;
}

impl<V, S> Mountable<S> for AsView<V>
where
    V: View,
    V::__CbvSource: ProvidedBy<S, State = V::State>,
    S: Clone + Send + Sync + 'static,
{
    fn mounted(self) -> Box<dyn Mounted<S>> {
        let handler = Erased::new(&self);
        Box::new(MountedView { view: self, handler })
    }
}

/// A view with what answers its requests.
struct MountedView<V: View, S> {
    view: AsView<V>,
    handler: Erased<S>,
}

impl<V, S> Mounted<S> for MountedView<V, S>
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
            wants_match: V::__CBV_HAS_BASE,
            attributes: <V::__CbvAttributes as AttributeList>::SETS,
        }
    }

    fn problems(&self, route: &RouteInfo, routes: &Routes) -> Vec<String> {
        settings(&self.view).attributes.problems(route, routes)
    }

    fn serve(&self, request: Request, state: S) -> ServeFuture {
        Box::pin(self.handler.answer(request, state))
    }

    fn method_router(&self, route: ResolverMatch) -> MethodRouter<S> {
        let handler = self.handler.clone();
        let checked = PathChecked { route, handler, wants_match: V::__CBV_HAS_BASE };
        match const { routed::<V, S>() } {
            Some(routed) => routed(&self.view, checked),
            None => any(checked),
        }
    }
}

type Routed<V, S> = fn(&AsView<V>, PathChecked<Erased<S>>) -> MethodRouter<S>;

/// What makes a route of a view whose handlers axum can have: one without a base. Behind a pointer, as in
/// `view::enter::layered`.
const fn routed<V, S>() -> Option<Routed<V, S>>
where
    V: View,
    V::__CbvSource: ProvidedBy<S, State = V::State>,
    S: Clone + Send + Sync + 'static,
{
    if V::__CBV_HAS_BASE { None } else { Some(method_router_of::<V, S>) }
}

fn method_router_of<V, S>(view: &AsView<V>, checked: PathChecked<Erased<S>>) -> MethodRouter<S>
where
    V: View,
    V::__CbvSource: ProvidedBy<S, State = V::State>,
    S: Clone + Send + Sync + 'static,
{
    if !checked.route.has_captures() {
        return method_router(view);
    }
    let Settings { attributes, layers } = settings(view);
    let verbs = const { V::__CBV_TABLE.method_filter() };
    match verbs.filter(|_| layers.is_empty()) {
        // The handlers answer 404 to a path that the pattern does not take. For other verbs it
        // is checked here.
        Some(verbs) if checked.route.is_read_by(|name| V::__CBV_CAPTURES.has(name)) => {
            let unlayered = Unlayered::<V>(attributes.clone());
            let handlers = V::__CbvSource::method_router(unlayered, Some(verbs));
            handlers.fallback(checked)
        }
        _ => any(checked),
    }
}

impl<S: Clone + Send + Sync + 'static> Mountable<S> for MethodRouter<S> {
    fn mounted(self) -> Box<dyn Mounted<S>> {
        Box::new(self)
    }
}

impl<S: Clone + Send + Sync + 'static> Mounted<S> for MethodRouter<S> {
    fn info(&self) -> ViewInfo {
        ViewInfo {
            name: "a handler of axum's",
            allow: None,
            captures: None,
            wants_match: false,
            attributes: None,
        }
    }

    fn problems(&self, _: &RouteInfo, _: &Routes) -> Vec<String> {
        Vec::new()
    }

    fn serve(&self, request: Request, state: S) -> ServeFuture {
        Box::pin(self.clone().call(request, state))
    }

    fn method_router(&self, route: ResolverMatch) -> Self {
        let handler = self.clone();
        if !route.has_captures() {
            return handler;
        }
        any(PathChecked { route, handler, wants_match: false })
    }
}

/// A handler behind a check that the pattern takes the path; 404 otherwise.
#[derive(Clone)]
struct PathChecked<H> {
    route: ResolverMatch,
    handler: H,
    /// Whether the handler reads the pattern from the request's extensions.
    wants_match: bool,
}

impl<M, S, H> Handler<(M,), S> for PathChecked<H>
where
    H: Handler<M, S>,
    S: Send + 'static,
{
    type Future = ServeFuture;

    fn call(self, mut request: Request, state: S) -> ServeFuture {
        guarded(|| {
            if !self.route.takes(&request) {
                return Box::pin(std::future::ready(not_found(self.route.routes(), &request)));
            }
            if self.wants_match {
                request.extensions_mut().insert(self.route);
            }
            Box::pin(self.handler.call(request, state))
        })
    }
}
