//! From a request to the handler that answers it.

use axum::extract::Request;
use axum::http::Method;
use tower::ServiceExt;

use crate::error_pages::Wishes;
use crate::view::View;
use crate::view::as_view::Settings;
use crate::view::attributes::Shared;
use crate::view::call::Call;
use crate::view::future::{Finish, ViewFuture};
use crate::view::handler::Handler;
use crate::view::head::{without_body, without_body_of_get, without_length};
use crate::view::layers::{AroundHandlers, NOT_ALLOWED};
use crate::view::response::{
    ensure_allow, ensure_allow_without_body, method_not_allowed, method_not_allowed_as_problem,
    options,
};
use crate::view::verb::Verb;

/// What a layered view puts on a request for its innermost service.
pub(crate) struct Bound<V: View> {
    pub(crate) attributes: Shared<V>,
    pub(crate) layers: Option<AroundHandlers>,
    pub(crate) state: V::State,
}

// By hand: a derive would ask for `V: Clone`.
impl<V: View> Clone for Bound<V> {
    fn clone(&self) -> Self {
        Self {
            attributes: self.attributes.clone(),
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
    let attributes = settings.attributes.clone();
    let layers = settings.layers.around_handlers();
    let Some(service) = settings.layers.around_view() else {
        return answer::<V>(attributes, layers, state, request);
    };
    let layers = layers.cloned();
    request.extensions_mut().insert(Bound::<V> { attributes, layers, state });
    ViewFuture::layered(service.oneshot(request))
}

/// Answers a request inside the layers of the view: the verb decides, then the handler runs.
#[inline]
pub(crate) fn answer<V: View>(
    attributes: Shared<V>,
    layers: Option<&AroundHandlers>,
    state: V::State,
    request: Request,
) -> ViewFuture {
    match find::<V, false>(request.method()) {
        Some(Found { handler, at, finish }) => {
            run::<V>(attributes, layers, state, request, handler, at).finish(finish)
        }
        None => without_handler::<V>(attributes, layers, state, request),
    }
}

/// The handler of a verb.
pub(crate) struct Found<V: View> {
    handler: Handler<V>,
    at: usize,
    finish: Option<Finish>,
}

impl<V: View> Found<V> {
    /// Runs the handler, in a view without layers.
    #[inline]
    pub(crate) fn run(self, call: Call<V>) -> ViewFuture {
        ViewFuture::running((self.handler.call)(call)).finish(self.finish)
    }
}

/// Finds the handler of a verb. The table is a constant: each arm is decided when the crate compiles.
///
/// `ON_ROUTE`: axum's route takes the body of the answer to HEAD away, and keeps its length.
#[inline]
pub(crate) fn find<V: View, const ON_ROUTE: bool>(method: &Method) -> Option<Found<V>> {
    macro_rules! verb {
        ($verb:ident, $finish:expr) => {
            match const { V::__CBV_TABLE.verb(Verb::$verb) } {
                Some(handler) => Some(Found { handler, at: Verb::$verb as usize, finish: $finish }),
                None => None,
            }
        };
    }
    match Verb::of(method) {
        Some(Verb::Get) => verb!(Get, None),
        Some(Verb::Post) => verb!(Post, None),
        Some(Verb::Put) => verb!(Put, None),
        Some(Verb::Patch) => verb!(Patch, None),
        Some(Verb::Delete) => verb!(Delete, None),
        Some(Verb::Head) => verb!(Head, Some(const { finish_of_head::<V, ON_ROUTE>() })),
        Some(Verb::Options) if const { V::__CBV_TABLE.answers_options } => None,
        Some(Verb::Options) => verb!(Options, None),
        Some(Verb::Trace) => verb!(Trace, None),
        None => extension(method.as_str()),
    }
}

const fn finish_of_head<V: View, const ON_ROUTE: bool>() -> Finish {
    if !V::__CBV_TABLE.head_is_get {
        without_body
    } else if ON_ROUTE {
        without_length
    } else {
        without_body_of_get
    }
}

/// Answers a request whose verb has no handler.
#[inline]
pub(crate) fn without_handler<V: View>(
    attributes: Shared<V>,
    layers: Option<&AroundHandlers>,
    state: V::State,
    request: Request,
) -> ViewFuture {
    if const { V::__CBV_TABLE.answers_options } && *request.method() == Method::OPTIONS {
        return ViewFuture::at_hand(options::<V>);
    }
    refuse::<V>(attributes, layers, state, request)
}

fn extension<V: View>(method: &str) -> Option<Found<V>> {
    let extensions = const { &V::__CBV_TABLE.slots.extensions };
    for (at, extension) in extensions.iter().enumerate() {
        match extension {
            Some((name, handler)) if *name == method => {
                return Some(Found { handler: *handler, at: NOT_ALLOWED + 1 + at, finish: None });
            }
            Some(_) => {}
            None => break,
        }
    }
    None
}

/// Runs a handler, inside its layers when it has any.
#[inline]
fn run<V: View>(
    attributes: Shared<V>,
    layers: Option<&AroundHandlers>,
    state: V::State,
    mut request: Request,
    handler: Handler<V>,
    at: usize,
) -> ViewFuture {
    match layers.and_then(|layers| layers[at].clone()) {
        Some(service) => {
            let layers = layers.cloned();
            request.extensions_mut().insert(Bound::<V> { attributes, layers, state });
            ViewFuture::layered(service.oneshot(request))
        }
        None => ViewFuture::running((handler.call)(Call::new(attributes, state, request))),
    }
}

/// No handler for the verb: 405, from the view's own answer when it has one.
#[cold]
fn refuse<V: View>(
    attributes: Shared<V>,
    layers: Option<&AroundHandlers>,
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
        return if is_head { answer.finish(Some(without_body_of_get)) } else { answer };
    };
    let finish: Finish = if is_head { ensure_allow_without_body::<V> } else { ensure_allow::<V> };
    run::<V>(attributes, layers, state, request, handler, NOT_ALLOWED).finish(Some(finish))
}
