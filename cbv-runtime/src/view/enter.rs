//! The one entrance into a view.

use std::future::ready;
use std::marker::PhantomData;

use axum::extract::Request;
use tower::ServiceExt;

use crate::cross_site::{forbidden, may_enter};
use crate::view::attributes::Shared;
use crate::view::dispatch::{ViewExtension, dispatch};
use crate::view::future::ViewFuture;
use crate::view::layers::{AroundHandlers, ViewService};
use crate::view::{View, short_name};

/// What shows that a request may come into the view `V`: [`admit`] alone gives it.
pub(crate) struct Admitted<V>(PhantomData<V>);

/// Decides whether a request may come in at all: by where it comes from. Checks of access belong here
/// as well, before the layers and the verb, so that OPTIONS and 405 have them, too.
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

/// Answers a request with a view. Every way into a view comes through here: axum's handler and
/// tower's service, with layers and without, and the innermost service of the layers.
///
/// The order is:
/// 1. what decides whether the request may come in: [`admit`];
/// 2. the layers of the view. Behind them the request comes through here once more, since a layer
///    may have changed its verb or its headers;
/// 3. the verb, which [`dispatch`] looks up: a handler, OPTIONS, or 405;
/// 4. captures, extractors and the handler.
///
/// `ON_ROUTE`: axum's route takes the body of the answer to HEAD away, and keeps its length.
#[allow(clippy::inline_always, reason = "the request would be moved once more")]
#[inline(always)]
pub(crate) fn enter<V: View, const ON_ROUTE: bool>(
    _: Admitted<V>,
    attributes: Shared<V>,
    around_view: Option<&ViewService>,
    around_handlers: Option<&AroundHandlers>,
    state: V::State,
    mut request: Request,
) -> ViewFuture {
    let Some(layers) = around_view else {
        return dispatch::<V, ON_ROUTE>(attributes, around_handlers, state, request);
    };
    let around_handlers = around_handlers.cloned();
    request.extensions_mut().insert(ViewExtension::<V> { attributes, around_handlers, state });
    ViewFuture::layered(layers.clone().oneshot(request))
}

/// The entrance behind the layers of the view.
pub(crate) fn enter_from_layers<V: View>(mut request: Request) -> ViewFuture {
    let admitted = match admit(&mut request) {
        Ok(admitted) => admitted,
        Err(answer) => return answer,
    };
    match request.extensions_mut().remove::<ViewExtension<V>>() {
        Some(ViewExtension { attributes, around_handlers, state }) => {
            enter::<V, false>(admitted, attributes, None, around_handlers.as_ref(), state, request)
        }
        None => ViewFuture::lost_extensions(),
    }
}
