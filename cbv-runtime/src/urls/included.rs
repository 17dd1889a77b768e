//! Views of an included module with another state, which is taken from that of the including
//! module.

use std::any::Any;
use std::marker::PhantomData;

use axum::extract::Request;
use axum::handler::Handler;
use axum::response::Response;
use axum::routing::{MethodRouter, any};

use super::mounted::{Mounted, ServeFuture, ViewInfo};
use super::resolver_match::ResolverMatch;
use super::routes::{RouteInfo, Routes};
use crate::view::state::ProvidedBy;

/// Where the state comes from, and for which router.
type FromState<Source, S> = fn() -> (Source, S);

/// A view with the state `C` as one with the state `S`; unchanged if these are the same.
pub(super) fn included<Source, C, S>(view: Box<dyn Mounted<C>>) -> Box<dyn Mounted<S>>
where
    Source: ProvidedBy<S, State = C> + 'static,
    C: Clone + Send + Sync + 'static,
    S: Clone + Send + Sync + 'static,
{
    let mut view = Some(view);
    let same: &mut dyn Any = &mut view;
    if let Some(same) = same.downcast_mut::<Option<Box<dyn Mounted<S>>>>()
        && let Some(view) = same.take()
    {
        return view;
    }
    match view {
        Some(view) => Box::new(IncludedView { view, source: PhantomData::<FromState<Source, S>> }),
        None => unreachable!("taken only where it is returned"),
    }
}

struct IncludedView<C, Source, S> {
    view: Box<dyn Mounted<C>>,
    source: PhantomData<FromState<Source, S>>,
}

impl<C, Source, S> Mounted<S> for IncludedView<C, Source, S>
where
    Source: ProvidedBy<S, State = C> + 'static,
    C: Clone + Send + Sync + 'static,
    S: Clone + Send + Sync + 'static,
{
    fn info(&self) -> ViewInfo {
        self.view.info()
    }

    fn problems(&self, route: &RouteInfo, routes: &Routes) -> Vec<String> {
        self.view.problems(route, routes)
    }

    fn serve(&self, request: Request, state: S) -> ServeFuture {
        self.view.serve(request, Source::state(&state))
    }

    fn method_router(&self, route: ResolverMatch) -> MethodRouter<S> {
        any(IncludedHandler::<C, Source, S> {
            view: self.view.method_router(route),
            source: PhantomData,
        })
    }
}

struct IncludedHandler<C, Source, S> {
    view: MethodRouter<C>,
    source: PhantomData<FromState<Source, S>>,
}

impl<C, Source, S> Clone for IncludedHandler<C, Source, S> {
    fn clone(&self) -> Self {
        Self { view: self.view.clone(), source: PhantomData }
    }
}

impl<C, Source, S> Handler<(), S> for IncludedHandler<C, Source, S>
where
    Source: ProvidedBy<S, State = C> + 'static,
    C: Clone + Send + Sync + 'static,
    S: Clone + Send + Sync + 'static,
{
    type Future = std::pin::Pin<Box<dyn Future<Output = Response> + Send>>;

    fn call(self, request: Request, state: S) -> Self::Future {
        let state = Source::state(&state);
        Box::pin(self.view.call(request, state))
    }
}
