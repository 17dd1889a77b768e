//! From a request to the handler that answers it.

use axum::extract::Request;
use axum::http::Method;

use crate::conditional::writing;
use crate::error_pages::AcceptHeader;
use crate::view::View;
use crate::view::attributes::Shared;
use crate::view::call::Call;
use crate::view::enter::{Mounting, Unrouted, layered};
use crate::view::future::ViewFuture;
use crate::view::handler::Handler;
use crate::view::head::{without_body, without_body_of_get, without_length};
use crate::view::layers::{AroundHandlers, ViewService};
use crate::view::response::{
    ensure_allow, ensure_allow_without_body, method_not_allowed, method_not_allowed_as_problem,
    options,
};
use crate::view::table::Place;
use crate::view::verb::Verb;

/// What a view is made from travels through its layers as an extension of the request: a layer is
/// applied before the attributes and the state of a route are known.
pub(crate) struct ViewExtension<V: View> {
    pub(crate) attributes: Shared<V>,
    pub(crate) around_handlers: Option<AroundHandlers>,
    pub(crate) state: V::State,
}

// By hand: a derive would ask for `V: Clone`.
impl<V: View> Clone for ViewExtension<V> {
    fn clone(&self) -> Self {
        Self {
            attributes: self.attributes.clone(),
            around_handlers: self.around_handlers.clone(),
            state: self.state.clone(),
        }
    }
}

/// Answers a request behind the layers of the view: the verb decides, then the handler runs.
#[allow(clippy::inline_always, reason = "see `enter`")]
#[inline(always)]
pub(crate) fn dispatch<V: View, M: Mounting>(
    attributes: Shared<V>,
    around_handlers: Option<&AroundHandlers>,
    state: V::State,
    request: Request,
) -> ViewFuture {
    let is_head = *request.method() == Method::HEAD;
    match find::<V>(request.method()) {
        Found::Handler(handler, place) => {
            let layers = layers_at(around_handlers, place);
            let future = run::<V, M>(attributes, layers, state, request, handler);
            if !is_head {
                future
            } else if const { !V::__CBV_TABLE.head_is_get } {
                future.finish_with(without_body)
            } else if const { M::ON_ROUTE } {
                future.finish_with(without_length)
            } else {
                future.finish_with(without_body_of_get)
            }
        }
        Found::Options => ViewFuture::at_hand(options::<V>),
        Found::Nothing => not_allowed::<V, M>(attributes, around_handlers, state, request),
    }
}

/// Whether a handler answers the verb, or the view does with `Allow`.
#[cfg(feature = "access")]
pub(crate) fn answers<V: View>(method: &Method) -> bool {
    !matches!(find::<V>(method), Found::Nothing)
}

enum Found<V: View> {
    Handler(Handler<V>, Place),
    Options,
    Nothing,
}

/// The table is a constant: each arm is decided when the crate compiles.
fn find<V: View>(method: &Method) -> Found<V> {
    macro_rules! verb {
        ($verb:ident) => {
            match const { V::__CBV_TABLE.verb(Verb::$verb) } {
                Some(handler) => Found::Handler(handler, Place::verb(Verb::$verb)),
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
        None => const { extensions::<V>() }.map_or(Found::Nothing, |find| find(method.as_str())),
    }
}

/// What looks for other verbs, in a view that has any; see [`layered`].
const fn extensions<V: View>() -> Option<fn(&str) -> Found<V>> {
    if V::__CBV_TABLE.slots.extensions[0].is_some() { Some(extension::<V>) } else { None }
}

fn extension<V: View>(method: &str) -> Found<V> {
    let extensions = const { &V::__CBV_TABLE.slots.extensions };
    for (at, extension) in extensions.iter().enumerate() {
        match extension {
            Some((name, handler)) if *name == method => {
                return Found::Handler(*handler, Place::extension(at));
            }
            Some(_) => {}
            None => break,
        }
    }
    Found::Nothing
}

#[inline]
fn layers_at(around_handlers: Option<&AroundHandlers>, place: Place) -> Option<&ViewService> {
    around_handlers.and_then(|layers| layers[place.index()].as_ref())
}

/// Runs a handler, inside its layers when it has any.
#[allow(clippy::inline_always, reason = "see `enter`")]
#[inline(always)]
fn run<V: View, M: Mounting>(
    attributes: Shared<V>,
    layers: Option<&ViewService>,
    state: V::State,
    request: Request,
    handler: Handler<V>,
) -> ViewFuture {
    if let (Some(enter), Some(layers)) = (const { layered::<V, M>() }, layers) {
        return enter(layers, ViewExtension { attributes, around_handlers: None, state }, request);
    }
    let call = Call::new(attributes, state, request);
    match const { writing::<V>() } {
        Some(answer) => ViewFuture::running(answer(handler, call)),
        None => ViewFuture::running((handler.call)(call)),
    }
}

/// Runs a handler behind its layers.
pub(crate) fn run_from_layers<V: View>(handler: Handler<V>, mut request: Request) -> ViewFuture {
    match request.extensions_mut().remove::<ViewExtension<V>>() {
        Some(ViewExtension { attributes, state, .. }) => {
            run::<V, Unrouted>(attributes, None, state, request, handler)
        }
        None => ViewFuture::lost_extensions(),
    }
}

/// No handler for the verb: 405, from the view's own answer when it has one.
#[cold]
fn not_allowed<V: View, M: Mounting>(
    attributes: Shared<V>,
    around_handlers: Option<&AroundHandlers>,
    state: V::State,
    request: Request,
) -> ViewFuture {
    crate::log::method_not_allowed(request.method(), request.uri());
    let is_head = *request.method() == Method::HEAD;
    let Some(handler) = (const { V::__CBV_TABLE.slots.not_allowed }) else {
        let page = if request.headers().prefers_json() {
            method_not_allowed_as_problem::<V>
        } else {
            method_not_allowed::<V>
        };
        let answer = ViewFuture::at_hand(page);
        return if is_head { answer.finish_with(without_body_of_get) } else { answer };
    };
    let finish = if is_head { ensure_allow_without_body::<V> } else { ensure_allow::<V> };
    let layers = layers_at(around_handlers, Place::NOT_ALLOWED);
    run::<V, M>(attributes, layers, state, request, handler).finish_with(finish)
}
