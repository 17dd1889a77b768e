//! From a request to the handler that answers it.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::Method;
use tower::ServiceExt;

use crate::as_view::Settings;
use crate::call::Call;
use crate::future::ViewFuture;
use crate::handler::Handler;
use crate::layers::{Layers, NOT_ALLOWED};
use crate::response::{method_not_allowed, options};
use crate::verb::Verb;
use crate::view::View;

/// What a layered view puts on a request for its innermost service.
pub(crate) struct Bound<V: View> {
    pub(crate) attributes: Arc<V::__CbvAttributes>,
    pub(crate) layers: Layers<V>,
    pub(crate) state: V::State,
}

// By hand: a derive would ask for `V: Clone`.
impl<V: View> Clone for Bound<V> {
    fn clone(&self) -> Self {
        Self {
            attributes: Arc::clone(&self.attributes),
            layers: self.layers.clone(),
            state: self.state.clone(),
        }
    }
}

/// Answers a request with a mounted view.
pub(crate) fn dispatch<V: View>(
    settings: &Settings<V>,
    state: V::State,
    mut request: Request,
) -> ViewFuture {
    let Some(service) = settings.layers.around_view() else {
        return answer(&settings.attributes, &settings.layers, state, request);
    };
    let Settings { attributes, layers } = settings.clone();
    request.extensions_mut().insert(Bound::<V> { attributes, layers, state });
    ViewFuture::layered(service.oneshot(request))
}

/// Answers a request inside the layers of the view: the verb decides, then the handler runs.
pub(crate) fn answer<V: View>(
    attributes: &Arc<V::__CbvAttributes>,
    layers: &Layers<V>,
    state: V::State,
    request: Request,
) -> ViewFuture {
    let is_head = *request.method() == Method::HEAD;
    let (future, from_get) = match find::<V>(request.method()) {
        Found::Handler(handler, at) => (
            run(attributes, layers, state, request, handler, at),
            is_head && const { V::__CBV_TABLE.head_is_get },
        ),
        Found::Options => (ViewFuture::ready(options::<V>()), false),
        Found::Nothing => (refuse(attributes, layers, state, request), false),
    };
    if is_head { future.without_body(from_get) } else { future }
}

enum Found<V: View> {
    Handler(Handler<V>, usize),
    Options,
    Nothing,
}

/// The table is a constant: each arm is decided when the crate compiles.
fn find<V: View>(method: &Method) -> Found<V> {
    macro_rules! verb {
        ($verb:ident) => {
            match const { V::__CBV_TABLE.verb(Verb::$verb) } {
                Some(handler) => Found::Handler(handler, Verb::$verb as usize),
                None => Found::Nothing,
            }
        };
    }
    match Verb::of(method) {
        Some(Verb::Get) => verb!(Get),
        Some(Verb::Post) => verb!(Post),
        Some(Verb::Put) => verb!(Put),
        Some(Verb::Patch) => verb!(Patch),
        Some(Verb::Delete) => verb!(Delete),
        Some(Verb::Head) => verb!(Head),
        Some(Verb::Options) if const { V::__CBV_TABLE.answers_options } => Found::Options,
        Some(Verb::Options) => verb!(Options),
        Some(Verb::Trace) => verb!(Trace),
        None => extension(method.as_str()),
    }
}

fn extension<V: View>(method: &str) -> Found<V> {
    let extensions = const { &V::__CBV_TABLE.slots.extensions };
    for (at, extension) in extensions.iter().enumerate() {
        match extension {
            Some((name, handler)) if *name == method => {
                return Found::Handler(*handler, NOT_ALLOWED + 1 + at);
            }
            Some(_) => {}
            None => break,
        }
    }
    Found::Nothing
}

/// Runs a handler, inside its layers when it has any.
fn run<V: View>(
    attributes: &Arc<V::__CbvAttributes>,
    layers: &Layers<V>,
    state: V::State,
    mut request: Request,
    handler: Handler<V>,
    at: usize,
) -> ViewFuture {
    let attributes = Arc::clone(attributes);
    match handler.layers.and_then(|_| layers.around_handler(at)) {
        Some(service) => {
            request.extensions_mut().insert(Bound::<V> {
                attributes,
                layers: layers.clone(),
                state,
            });
            ViewFuture::layered(service.oneshot(request))
        }
        None => ViewFuture::running((handler.call)(Call::new(attributes, state, request))),
    }
}

/// No handler for the verb: 405, from the view's own answer when it has one.
fn refuse<V: View>(
    attributes: &Arc<V::__CbvAttributes>,
    layers: &Layers<V>,
    state: V::State,
    request: Request,
) -> ViewFuture {
    crate::log::method_not_allowed(request.method(), request.uri());
    match const { V::__CBV_TABLE.slots.not_allowed } {
        None => ViewFuture::ready(method_not_allowed::<V>()),
        Some(handler) => {
            run(attributes, layers, state, request, handler, NOT_ALLOWED).with_allow(V::ALLOW)
        }
    }
}
