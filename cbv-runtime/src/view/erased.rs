//! A mounted view without its type: axum's code for a handler is compiled once, and not for each view.

use std::sync::Arc;

use axum::extract::Request;
use axum::handler::Handler;

use crate::view::View;
use crate::view::as_view::{AsView, ViaView, answer};
use crate::view::future::ViewFuture;
use crate::view::state::ProvidedBy;

/// A view on a router with the state `S`.
pub(crate) struct Erased<S>(Arc<dyn Fn(Request, S) -> ViewFuture + Send + Sync>);

impl<S: Send + Sync + 'static> Erased<S> {
    pub(crate) fn new<V>(view: AsView<V>) -> Self
    where
        V: View,
        V::__CbvSource: ProvidedBy<S, State = V::State>,
    {
        Self(Arc::new(move |request, state| answer(&view, request, &state)))
    }
}

// By hand: a derive would ask for `S: Clone`.
impl<S> Clone for Erased<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<S: Send + Sync + 'static> Handler<ViaView, S> for Erased<S> {
    type Future = ViewFuture;

    fn call(self, request: Request, state: S) -> ViewFuture {
        (self.0)(request, state)
    }
}
