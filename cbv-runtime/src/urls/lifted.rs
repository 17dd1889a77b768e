//! Views of an included module whose state is another: taken out of the including one's.

use std::any::Any;
use std::marker::PhantomData;

use axum::extract::Request;
use axum::handler::Handler;
use axum::response::Response;
use axum::routing::{MethodRouter, any};

use super::gate::Gate;
use super::mounted::{Mounted, ServeFuture, ViewInfo};
use super::routes::{RouteInfo, Routes};
use crate::view::state::ProvidedBy;

/// From where, and for which router.
type Lifting<Source, S> = fn() -> (Source, S);

/// A view of state `C` as one of state `S`; as it is, where they are the same.
pub(super) fn lifted<Source, C, S>(view: Box<dyn Mounted<C>>) -> Box<dyn Mounted<S>>
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
        Some(view) => Box::new(Lifted { view, source: PhantomData::<Lifting<Source, S>> }),
        None => unreachable!("taken only where it is returned"),
    }
}

struct Lifted<C, Source, S> {
    view: Box<dyn Mounted<C>>,
    source: PhantomData<Lifting<Source, S>>,
}

impl<C, Source, S> Mounted<S> for Lifted<C, Source, S>
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

    fn method_router(&self, gate: Gate) -> MethodRouter<S> {
        any(Lift::<C, Source, S> { view: self.view.method_router(gate), source: PhantomData })
    }
}

struct Lift<C, Source, S> {
    view: MethodRouter<C>,
    source: PhantomData<Lifting<Source, S>>,
}

impl<C, Source, S> Clone for Lift<C, Source, S> {
    fn clone(&self) -> Self {
        Self { view: self.view.clone(), source: PhantomData }
    }
}

impl<C, Source, S> Handler<(), S> for Lift<C, Source, S>
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
