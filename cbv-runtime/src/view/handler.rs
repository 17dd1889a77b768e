//! What the table of a view holds: one description for each verb that has a handler.

#[cfg(feature = "access")]
use crate::access::Checks;
use crate::view::View;
use crate::view::call::{Answer, Call};
use crate::view::layers::{HandlerLayers, ViewService};
use crate::view::method::{Method, Receiver};

/// A handler as dispatch sees it.
pub struct Handler<V: View> {
    pub(crate) method: Method,
    pub(crate) call: fn(Call<V>) -> Answer,
    pub(crate) layers: Option<fn(HandlerLayers<V>) -> ViewService>,
    #[cfg(feature = "access")]
    pub(crate) access: Option<&'static Checks<V>>,
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
    /// A handler that the view itself writes, with `&self`.
    #[must_use]
    pub const fn new(name: &'static str, is_async: bool, call: fn(Call<V>) -> Answer) -> Self {
        Self::of(Method::new(name, is_async), call)
    }

    /// The stand-in for a `#[handler]` with a mistake.
    #[must_use]
    pub const fn refused() -> Self {
        let call = |_| unreachable!("this never compiled");
        Self::of(Method::REFUSED, call)
    }

    const fn of(method: Method, call: fn(Call<V>) -> Answer) -> Self {
        Self {
            method,
            call,
            layers: None,
            #[cfg(feature = "access")]
            access: None,
        }
    }

    /// The same handler behind checks of access.
    #[cfg(feature = "access")]
    #[must_use]
    pub const fn with_access(mut self, checks: &'static Checks<V>) -> Self {
        self.access = Some(checks);
        self
    }

    /// The same handler, with another receiver.
    #[must_use]
    pub const fn takes(mut self, receiver: Receiver) -> Self {
        self.method.receiver = receiver;
        self
    }

    /// The same handler, named as inherited from `base`.
    #[must_use]
    pub const fn inherited(mut self, base: &'static str) -> Self {
        self.method.base = base;
        self
    }

    /// The same handler inside tower layers, which are built when the view is mounted.
    #[must_use]
    pub const fn layered(mut self, layers: fn(HandlerLayers<V>) -> ViewService) -> Self {
        self.layers = Some(layers);
        self
    }
}
