//! A mounted view without its type: axum's code for a handler is compiled once for each state, and not for each view.

use std::sync::Arc;

use axum::extract::Request;
use axum::handler::Handler;
use axum::routing::{MethodFilter, MethodRouter, any};

use crate::view::View;
use crate::view::as_view::{AsView, Settings, Unlayered, ViaView, admit_with_state, settings};
use crate::view::attributes::{AttributeList, Shared};
use crate::view::enter::{Mounting, OnRoute, Unrouted, enter};
use crate::view::future::ViewFuture;
use crate::view::layers::EnterLayers;
use crate::view::state::ProvidedBy;

/// A view on a router with the state `S`.
pub(crate) enum Erased<S> {
    /// One without attributes is no more than its code: axum copies it for every request.
    Code(fn(Request, S) -> ViewFuture),
    Shared(Arc<dyn Fn(Request, S) -> ViewFuture + Send + Sync>),
}

impl<S: 'static> Erased<S> {
    /// A view that is called from anywhere.
    pub(crate) fn new<V>(view: &AsView<V>) -> Self
    where
        V: View,
        V::__CbvSource: ProvidedBy<S, State = V::State>,
    {
        let settings = settings(view);
        match settings.layers.enter() {
            Some(enter_layers) => Self::layered(settings.clone(), enter_layers),
            None => Self::unlayered::<V, Unrouted>(settings.attributes.clone()),
        }
    }

    /// A view without layers, on a route of axum's.
    pub(crate) fn on_route<V>(view: Unlayered<V>) -> Self
    where
        V: View,
        V::__CbvSource: ProvidedBy<S, State = V::State>,
    {
        Self::unlayered::<V, OnRoute>(view.0)
    }

    #[inline]
    pub(crate) fn answer(&self, request: Request, state: S) -> ViewFuture {
        match self {
            Self::Code(code) => code(request, state),
            Self::Shared(view) => view(request, state),
        }
    }

    fn unlayered<V, M: Mounting>(attributes: Shared<V>) -> Self
    where
        V: View,
        V::__CbvSource: ProvidedBy<S, State = V::State>,
    {
        match const { erasure::<V, S, M>() } {
            Erasure::Code(code) => Self::Code(code),
            Erasure::Shared(erase) => erase(attributes),
        }
    }

    /// A view inside its layers.
    pub(crate) fn layered<V>(settings: Settings<V>, enter_layers: EnterLayers<V>) -> Self
    where
        V: View,
        V::__CbvSource: ProvidedBy<S, State = V::State>,
    {
        Self::Shared(Arc::new(move |mut request, state| {
            let Settings { attributes, layers } = &settings;
            match admit_with_state(&mut request, &state) {
                Ok((admitted, state)) => {
                    enter_layers(admitted, attributes.clone(), layers, state, request)
                }
                Err(answer) => answer,
            }
        }))
    }
}

impl<S: Clone + Send + Sync + 'static> Erased<S> {
    /// The view on a route, for every verb. Those with a handler, the `verbs`, are named as well.
    pub(crate) fn method_router(self, verbs: Option<MethodFilter>) -> MethodRouter<S> {
        match verbs {
            Some(verbs) => any(self.clone()).on(verbs, self),
            None => any(self),
        }
    }
}

// By hand: a derive would ask for `S: Clone`.
impl<S> Clone for Erased<S> {
    fn clone(&self) -> Self {
        match self {
            Self::Code(code) => Self::Code(*code),
            Self::Shared(view) => Self::Shared(Arc::clone(view)),
        }
    }
}

impl<S: Send + Sync + 'static> Handler<ViaView, S> for Erased<S> {
    type Future = ViewFuture;

    fn call(self, request: Request, state: S) -> ViewFuture {
        self.answer(request, state)
    }
}

/// How a view loses its type. A pointer to the one way that it needs: the other is not compiled.
enum Erasure<V: View, S> {
    Code(fn(Request, S) -> ViewFuture),
    Shared(fn(Shared<V>) -> Erased<S>),
}

const fn erasure<V, S: 'static, M: Mounting>() -> Erasure<V, S>
where
    V: View,
    V::__CbvSource: ProvidedBy<S, State = V::State>,
{
    // A request that is passed on to one more function would be moved once more.
    if <V::__CbvAttributes as AttributeList>::SETS.is_none() {
        Erasure::Code(|mut request, state| match admit_with_state::<V, S>(&mut request, &state) {
            Ok((admitted, state)) => {
                let nothing = V::__CbvAttributes::nothing().expect("a view without attributes");
                enter::<V, M>(admitted, nothing, None, None, state, request)
            }
            Err(answer) => answer,
        })
    } else {
        Erasure::Shared(|attributes: Shared<V>| {
            Erased::Shared(Arc::new(move |mut request, state| {
                match admit_with_state::<V, S>(&mut request, &state) {
                    Ok((admitted, state)) => {
                        enter::<V, M>(admitted, attributes.clone(), None, None, state, request)
                    }
                    Err(answer) => answer,
                }
            }))
        })
    }
}
