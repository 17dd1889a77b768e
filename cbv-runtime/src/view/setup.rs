//! `#[handler(setup)]`: what fills fields of a view once a request, before any handler.

use std::future::Future;
use std::pin::Pin;

use crate::checked::{Outcome, SetupArgument};
use crate::extract::rejected::Rejected;
use crate::view::View;
use crate::view::call::{Call, blocking};
use crate::view::method::Method;

/// A view on its way through a setup; or the answer that ends the request.
pub type SettingUp<'a, V> = Pin<Box<dyn Future<Output = Result<V, Rejected>> + Send + 'a>>;

/// A setup as the table of a view has it.
pub struct Setup<V: View> {
    pub(crate) method: Method,
    call: for<'a> fn(V, &'a mut Call<V>) -> SettingUp<'a, V>,
}

impl<V: View> Clone for Setup<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V: View> Copy for Setup<V> {}

impl<V: View> Setup<V> {
    /// A setup that the view itself writes.
    #[must_use]
    pub const fn new(
        name: &'static str,
        is_async: bool,
        call: for<'a> fn(V, &'a mut Call<V>) -> SettingUp<'a, V>,
    ) -> Self {
        Self { method: Method::new(name, is_async), call }
    }

    /// The stand-in for a setup with a mistake.
    #[must_use]
    pub const fn refused() -> Self {
        Self { method: Method::REFUSED, call: |_, _| unreachable!("this never compiled") }
    }

    /// The same setup, named as inherited from `base`.
    #[must_use]
    pub const fn inherited(mut self, base: &'static str) -> Self {
        self.method.base = base;
        self
    }
}

impl<V: View> Call<V> {
    /// The step of a view that has setups; behind a pointer, as the conditions are.
    pub(crate) const SETUPS: Option<for<'a> fn(V, &'a mut Self) -> SettingUp<'a, V>> =
        if V::__CBV_TABLE.slots.setups.is_empty() {
            None
        } else {
            Some(|view, call| call.set_up(view))
        };

    /// Sets the view up: those of its bases first, then its own.
    fn set_up(&mut self, view: V) -> SettingUp<'_, V> {
        let setups = const { &V::__CBV_TABLE.slots.setups };
        match setups.as_slice() {
            [Some(only)] => (only.call)(view, self),
            setups => Box::pin(async move {
                let mut view = view;
                for setup in setups.iter().flatten() {
                    view = (setup.call)(view, self).await?;
                }
                Ok(view)
            }),
        }
    }
}

/// An async setup, with what it takes after its receiver `R`.
pub trait AsyncSetup<R, Arguments>: Send + 'static {
    /// The future of its outcome.
    type Future: Future<Output: Outcome> + Send;

    /// Calls it.
    fn call(self, receiver: R, arguments: Arguments) -> Self::Future;
}

/// A sync setup, with what it takes after its receiver `R`.
pub trait SyncSetup<R, Arguments>: Send + 'static {
    /// Calls it.
    fn call(self, receiver: R, arguments: Arguments) -> Result<(), Rejected>;
}

/// What calls a setup of one number of arguments.
macro_rules! method {
    ($($argument:ident)*) => {
        impl<F, R, U, $($argument),*> AsyncSetup<R, ($($argument,)*)> for F
        where
            F: FnOnce(R, $($argument),*) -> U + Send + 'static,
            U: Future<Output: Outcome> + Send,
        {
            type Future = U;

            #[allow(non_snake_case)]
            fn call(self, receiver: R, ($($argument,)*): ($($argument,)*)) -> U {
                self(receiver, $($argument),*)
            }
        }

        impl<F, R, U, $($argument),*> SyncSetup<R, ($($argument,)*)> for F
        where
            F: FnOnce(R, $($argument),*) -> U + Send + 'static,
            U: Outcome,
        {
            #[allow(non_snake_case)]
            fn call(self, receiver: R, ($($argument,)*): ($($argument,)*)) -> Result<(), Rejected> {
                self(receiver, $($argument),*).outcome()
            }
        }
    };
}

/// What there is for no argument, and for one.
macro_rules! setup {
    (
        $async_ref:ident $async_mut:ident $sync_ref:ident $sync_mut:ident;
        $($argument:ident $marker:ident)?
    ) => {
        method!($($argument)?);

        setup!(@ $async_ref [&'v V] AsyncSetup (view, method, arguments)
            { method.call(&view, arguments).await.outcome()?; Ok(view) };
            $($argument $marker)?);
        setup!(@ $async_mut [&'v mut V] AsyncSetup (view, method, arguments)
            { let mut view = view; method.call(&mut view, arguments).await.outcome()?; Ok(view) };
            $($argument $marker)?);
        setup!(@ $sync_ref [&'v V] SyncSetup (view, method, arguments)
            { blocking::<V, _, _>(move || method.call(&view, arguments).map(|()| view)).await };
            $($argument $marker)?);
        setup!(@ $sync_mut [&'v mut V] SyncSetup (view, method, arguments)
            {
                let mut view = view;
                blocking::<V, _, _>(move || method.call(&mut view, arguments).map(|()| view)).await
            };
            $($argument $marker)?);
    };
    (
        @ $name:ident [$receiver:ty] $kind:ident ($view:ident, $method:ident, $arguments:ident) $outcome:block;
        $($argument:ident $marker:ident)?
    ) => {
        impl<V: View> Call<V> {
            #[allow(missing_docs, reason = "all of them do what the module says")]
            pub fn $name<'a, $($argument,)? $($marker,)? F>(
                &'a mut self,
                $view: V,
                $method: F,
            ) -> SettingUp<'a, V>
            where
                $($argument: SetupArgument<V, $marker> + Send + 'static,)?
                F: for<'v> $kind<$receiver, ($($argument,)?)>,
            {
                Box::pin(async move {
                    let $arguments = ($(<$argument as SetupArgument<V, $marker>>::of(self).await?,)?);
                    $outcome
                })
            }
        }
    };
}

setup!(__cbv_setup_async_ref_0 __cbv_setup_async_mut_0 __cbv_setup_sync_ref_0 __cbv_setup_sync_mut_0; );
setup!(__cbv_setup_async_ref_1 __cbv_setup_async_mut_1 __cbv_setup_sync_ref_1 __cbv_setup_sync_mut_1; A0 M0);

// After the macros that it uses.
mod many;
