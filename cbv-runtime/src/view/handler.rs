//! What the table of a view holds: one description for each verb that has a handler.

use crate::view::View;
use crate::view::call::{Answer, Call};
use crate::view::layers::{HandlerLayers, ViewService};

/// A handler as dispatch sees it.
pub struct Handler<V: View> {
    pub(crate) name: &'static str,
    /// The base that it was inherited from; empty for the view's own handlers.
    pub(crate) base: &'static str,
    pub(crate) is_async: bool,
    /// Stands in for a `#[handler]` with a mistake, so that no second error follows.
    pub(crate) refused: bool,
    pub(crate) call: fn(Call<V>) -> Answer,
    pub(crate) layers: Option<fn(HandlerLayers<V>) -> ViewService>,
}

/// A handler, or none: what stands at a place of the table of a view.
pub type Slot<V> = Option<Handler<V>>;

impl<V: View> Clone for Handler<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V: View> Copy for Handler<V> {}

impl<V: View> Handler<V> {
    /// A handler that the view itself writes.
    #[must_use]
    pub const fn new(name: &'static str, is_async: bool, call: fn(Call<V>) -> Answer) -> Self {
        Self { name, base: "", is_async, refused: false, call, layers: None }
    }

    /// The stand-in for a `#[handler]` with a mistake.
    #[must_use]
    pub const fn refused() -> Self {
        Self { refused: true, ..Self::new("", true, |_| unreachable!("this never compiled")) }
    }

    /// The same handler, named as inherited from `base`.
    #[must_use]
    pub const fn inherited(mut self, base: &'static str) -> Self {
        self.base = base;
        self
    }

    /// The same handler inside tower layers, which are built when the view is mounted.
    #[must_use]
    pub const fn layered(mut self, layers: fn(HandlerLayers<V>) -> ViewService) -> Self {
        self.layers = Some(layers);
        self
    }
}
