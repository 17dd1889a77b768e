//! The one entrance into a view.

use std::future::ready;
use std::marker::PhantomData;

use axum::extract::Request;
#[cfg(feature = "access")]
use axum::http::Method;
use tower::ServiceExt;

#[cfg(feature = "access")]
use crate::access::checked;
use crate::cross_site::{forbidden, may_enter};
use crate::view::attributes::Shared;
use crate::view::dispatch::{ViewExtension, dispatch};
use crate::view::future::ViewFuture;
#[cfg(feature = "access")]
use crate::view::head::{without_body_of_get, without_length};
use crate::view::layers::{AroundHandlers, ViewService};
use crate::view::{View, short_name};

/// What shows that a request may come into the view `V`: [`admit`] alone gives it.
pub(crate) struct Admitted<V>(PhantomData<V>);

/// Decides whether a request may come in at all: by where it comes from. Who has sent it is asked for in [`enter`],
/// which has the state.
///
/// It looks at the request where it stands: one that is looked at behind a move is copied there.
#[allow(clippy::inline_always, reason = "a safe verb costs no call")]
#[inline(always)]
pub(crate) fn admit<V: View>(request: &mut Request) -> Result<Admitted<V>, ViewFuture> {
    if const { V::__CBV_CSRF_EXEMPT } || may_enter(request) {
        Ok(Admitted(PhantomData))
    } else {
        Err(refused::<V>(request))
    }
}

#[cold]
fn refused<V: View>(request: &mut Request) -> ViewFuture {
    let answer = forbidden::<V>(std::mem::take(request), short_name::<V>());
    ViewFuture::running(Box::pin(ready(answer)))
}

/// How a view is mounted, which is known when the crate compiles: what a view does not need is not compiled for it.
pub(crate) trait Mounting {
    /// axum's route takes the body of the answer to HEAD away, and keeps its length.
    const ON_ROUTE: bool;
    /// There may be layers.
    const LAYERED: bool;
}

/// On a route of axum's, without layers.
pub(crate) struct OnRoute;

/// As a service or a handler, without layers.
pub(crate) struct Unrouted;

/// With layers, wherever.
pub(crate) struct Layered;

impl Mounting for OnRoute {
    const ON_ROUTE: bool = true;
    const LAYERED: bool = false;
}

impl Mounting for Unrouted {
    const ON_ROUTE: bool = false;
    const LAYERED: bool = false;
}

impl Mounting for Layered {
    const ON_ROUTE: bool = false;
    const LAYERED: bool = true;
}

/// Answers a request with a view. Every way into a view comes through here: axum's handler and
/// tower's service, with layers and without, and the innermost service of the layers.
///
/// The order is:
/// 1. what decides whether the request may come in, by where it comes from: [`admit`];
/// 2. the checks of access, so that OPTIONS and 405 have them, too;
/// 3. the layers of the view. Behind them the request comes through here once more, since a layer
///    may have changed its verb or its headers;
/// 4. the verb, which [`dispatch`] looks up: a handler, OPTIONS, or 405;
/// 5. captures, extractors and the handler.
#[allow(clippy::inline_always, reason = "the request would be moved once more")]
#[inline(always)]
pub(crate) fn enter<V: View, M: Mounting>(
    _: Admitted<V>,
    attributes: Shared<V>,
    around_view: Option<&ViewService>,
    around_handlers: Option<&AroundHandlers>,
    state: V::State,
    request: Request,
) -> ViewFuture {
    #[cfg(feature = "access")]
    if let Some(guarded) = const { guard::<V, M>() } {
        return guarded(attributes, around_view, around_handlers, state, request);
    }
    pass::<V, M>(attributes, around_view, around_handlers, state, request)
}

/// Behind the checks of access.
#[allow(clippy::inline_always, reason = "see `enter`")]
#[inline(always)]
fn pass<V: View, M: Mounting>(
    attributes: Shared<V>,
    around_view: Option<&ViewService>,
    around_handlers: Option<&AroundHandlers>,
    state: V::State,
    request: Request,
) -> ViewFuture {
    if let (Some(enter), Some(layers)) = (const { layered::<V, M>() }, around_view) {
        let around_handlers = around_handlers.cloned();
        return enter(layers, ViewExtension { attributes, around_handlers, state }, request);
    }
    dispatch::<V, M>(attributes, around_handlers, state, request)
}

/// What the layers of a view are entered by.
pub(crate) type ThroughLayers<V> = fn(&ViewService, ViewExtension<V>, Request) -> ViewFuture;

/// A view that is mounted without layers names nothing of them. The compiler walks through all that is named, even
/// where a constant says that it is never come to; what stands behind a pointer that is none, it does not meet.
pub(crate) const fn layered<V: View, M: Mounting>() -> Option<ThroughLayers<V>> {
    if M::LAYERED { Some(through_layers::<V>) } else { None }
}

fn through_layers<V: View>(
    layers: &ViewService,
    extension: ViewExtension<V>,
    mut request: Request,
) -> ViewFuture {
    request.extensions_mut().insert(extension);
    ViewFuture::layered(layers.clone().oneshot(request))
}

#[cfg(feature = "access")]
type Guarded<V> = fn(
    Shared<V>,
    Option<&ViewService>,
    Option<&AroundHandlers>,
    <V as View>::State,
    Request,
) -> ViewFuture;

/// What stands before a view with checks of access; see [`layered`].
#[cfg(feature = "access")]
const fn guard<V: View, M: Mounting>() -> Option<Guarded<V>> {
    if V::__CBV_TABLE.access.is_empty() { None } else { Some(guarded::<V, M>) }
}

/// A view with checks of access.
#[cfg(feature = "access")]
fn guarded<V: View, M: Mounting>(
    attributes: Shared<V>,
    around_view: Option<&ViewService>,
    around_handlers: Option<&AroundHandlers>,
    state: V::State,
    request: Request,
) -> ViewFuture {
    let is_head = *request.method() == Method::HEAD;
    let (around_view, around_handlers) = (around_view.cloned(), around_handlers.cloned());
    ViewFuture::running(Box::pin(async move {
        match checked::<V>(&attributes, &state, request).await {
            Ok(request) => {
                let (around_view, around_handlers) =
                    (around_view.as_ref(), around_handlers.as_ref());
                pass::<V, M>(attributes, around_view, around_handlers, state, request).await
            }
            Err(mut refused) => {
                if is_head {
                    if const { M::ON_ROUTE } {
                        without_length(&mut refused);
                    } else {
                        without_body_of_get(&mut refused);
                    }
                }
                *refused
            }
        }
    }))
}

/// The entrance behind the layers of the view.
pub(crate) fn enter_from_layers<V: View>(mut request: Request) -> ViewFuture {
    let admitted = match admit(&mut request) {
        Ok(admitted) => admitted,
        Err(answer) => return answer,
    };
    match request.extensions_mut().remove::<ViewExtension<V>>() {
        Some(ViewExtension { attributes, around_handlers, state }) => enter::<V, Layered>(
            admitted,
            attributes,
            None,
            around_handlers.as_ref(),
            state,
            request,
        ),
        None => ViewFuture::lost_extensions(),
    }
}
