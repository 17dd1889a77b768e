//! Handlers of axum's behind a pattern of `urls!`.

use axum::extract::Request;
use axum::handler::Handler;
use axum::routing::{MethodRouter, any};

use super::gate::Gate;
use super::mounted::{Mountable, Mounted, ServeFuture, ViewInfo};
use super::routes::{RouteInfo, Routes};
use super::unmatched::not_found;

impl<S: Clone + Send + Sync + 'static> Mountable<S> for MethodRouter<S> {
    fn mounted(self) -> Box<dyn Mounted<S>> {
        Box::new(self)
    }
}

impl<S: Clone + Send + Sync + 'static> Mounted<S> for MethodRouter<S> {
    fn info(&self) -> ViewInfo {
        ViewInfo { name: "a handler of axum's", allow: None, captures: None, wants_match: false }
    }

    fn problems(&self, _: &RouteInfo, _: &Routes) -> Vec<String> {
        Vec::new()
    }

    fn serve(&self, request: Request, state: S) -> ServeFuture {
        Box::pin(self.clone().call(request, state))
    }

    fn method_router(&self, gate: Gate) -> Self {
        let handlers = self.clone();
        if gate.may_refuse() { any(Gated { gate, handlers }) } else { handlers }
    }
}

#[derive(Clone)]
struct Gated<S> {
    gate: Gate,
    handlers: MethodRouter<S>,
}

impl<S: Clone + Send + Sync + 'static> Handler<(), S> for Gated<S> {
    type Future = ServeFuture;

    fn call(self, request: Request, state: S) -> ServeFuture {
        if self.gate.admits(&request) {
            Box::pin(self.handlers.call(request, state))
        } else {
            Box::pin(std::future::ready(not_found(self.gate.routes(), &request)))
        }
    }
}
