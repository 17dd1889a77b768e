//! What is known of a request when its handler has answered.

use std::cell::RefCell;
use std::marker::PhantomData;

use axum::extract::{MatchedPath, OriginalUri};
use axum::http::request::Parts;
use axum::http::uri::PathAndQuery;
use axum::http::{Extensions, Method, Uri};

use super::AcceptHeader;
use super::report::Place;
use crate::urls::ResolverMatch;

/// A request that was answered: what its error page, and the log, need of it.
pub trait Asked: Sync {
    /// Whether the client prefers JSON to HTML.
    fn prefers_json(&self) -> bool;

    /// Where an error has happened, in a view of this type.
    fn place(&self, view: Option<&'static str>) -> Place;
}

/// Nothing of the request was given away.
impl Asked for Parts {
    #[inline]
    fn prefers_json(&self) -> bool {
        self.headers.prefers_json()
    }

    fn place(&self, view: Option<&'static str>) -> Place {
        Place {
            method: self.method.clone(),
            path: path(&self.uri, &self.extensions).cloned(),
            view,
            route: route(&self.extensions),
        }
    }
}

/// What is kept of a request that is given away.
#[derive(Clone)]
pub struct Kept {
    prefers_json: bool,
    method: Method,
    path: Option<PathAndQuery>,
    #[cfg(debug_assertions)]
    route: Option<String>,
}

impl Kept {
    #[inline]
    pub(crate) fn of(parts: &Parts) -> Self {
        Self {
            prefers_json: parts.headers.prefers_json(),
            method: parts.method.clone(),
            path: path(&parts.uri, &parts.extensions).cloned(),
            #[cfg(debug_assertions)]
            route: route(&parts.extensions),
        }
    }

    fn route(&self) -> Option<String> {
        #[cfg(debug_assertions)]
        return self.route.clone();
        #[cfg(not(debug_assertions))]
        None
    }
}

impl Asked for Kept {
    #[inline]
    fn prefers_json(&self) -> bool {
        self.prefers_json
    }

    fn place(&self, view: Option<&'static str>) -> Place {
        let Self { method, path, .. } = self;
        Place { method: method.clone(), path: path.clone(), view, route: self.route() }
    }
}

/// The path that the client has sent, before routers took their prefixes off it.
#[inline]
fn path<'p>(uri: &'p Uri, extensions: &'p Extensions) -> Option<&'p PathAndQuery> {
    let uri = extensions.get::<OriginalUri>().map_or(uri, |original| &original.0);
    uri.path_and_query()
}

/// The pattern that has led to the view. It is for developers, and costs a text.
#[inline]
pub(super) fn route(extensions: &Extensions) -> Option<String> {
    if !cfg!(debug_assertions) {
        return None;
    }
    let of_urls = extensions.get::<ResolverMatch>().map(|resolved| {
        let route = resolved.route();
        route.name().map_or_else(|| route.pattern(), |name| format!("{} ({name})", route.pattern()))
    });
    of_urls.or_else(|| extensions.get::<MatchedPath>().map(|path| path.as_str().to_owned()))
}

thread_local! {
    /// The request of the handler that panics. Who catches the panic does not have it any more.
    static PANICKED: RefCell<Option<Panicked>> = const { RefCell::new(None) };
}

/// The request of a handler that has panicked.
pub(crate) struct Panicked {
    pub(crate) prefers_json: bool,
    pub(crate) place: Place,
}

impl Panicked {
    /// The last one of this thread. Every handler that panics writes it before it is asked for.
    pub(crate) fn take() -> Option<Self> {
        PANICKED.try_with(RefCell::take).ok().flatten()
    }
}

/// Keeps the request of a handler at hand for the case that it panics. It is dropped then, before
/// the panic is caught.
pub(crate) struct Watched<'a, V, A: Asked> {
    pub(crate) asked: &'a A,
    view: PhantomData<fn() -> V>,
}

impl<'a, V, A: Asked> Watched<'a, V, A> {
    #[inline]
    pub(crate) fn of(asked: &'a A) -> Self {
        Self { asked, view: PhantomData }
    }
}

impl<V, A: Asked> Drop for Watched<'_, V, A> {
    #[inline]
    fn drop(&mut self) {
        if std::thread::panicking() {
            let (asked, view) = (self.asked, std::any::type_name::<V>());
            let note =
                Panicked { prefers_json: asked.prefers_json(), place: asked.place(Some(view)) };
            let _ = PANICKED.try_with(|panicked| panicked.replace(Some(note)));
        }
    }
}
