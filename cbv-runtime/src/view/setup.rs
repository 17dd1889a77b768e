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

/// What there is for one number of arguments.
macro_rules! setup {
    (
        $async_ref:ident $async_mut:ident $sync_ref:ident $sync_mut:ident;
        $($argument:ident $marker:ident $at:ident),*
    ) => {
        impl<F, R, U, $($argument),*> AsyncSetup<R, ($($argument,)*)> for F
        where
            F: FnOnce(R, $($argument),*) -> U + Send + 'static,
            U: Future<Output: Outcome> + Send,
        {
            type Future = U;

            fn call(self, receiver: R, ($($at,)*): ($($argument,)*)) -> U {
                self(receiver, $($at),*)
            }
        }

        impl<F, R, U, $($argument),*> SyncSetup<R, ($($argument,)*)> for F
        where
            F: FnOnce(R, $($argument),*) -> U + Send + 'static,
            U: Outcome,
        {
            fn call(self, receiver: R, ($($at,)*): ($($argument,)*)) -> Result<(), Rejected> {
                self(receiver, $($at),*).outcome()
            }
        }

        setup!(@ $async_ref [&'v V] AsyncSetup (view, method, arguments)
            { method.call(&view, arguments).await.outcome()?; Ok(view) };
            $($argument $marker $at),*);
        setup!(@ $async_mut [&'v mut V] AsyncSetup (view, method, arguments)
            { let mut view = view; method.call(&mut view, arguments).await.outcome()?; Ok(view) };
            $($argument $marker $at),*);
        setup!(@ $sync_ref [&'v V] SyncSetup (view, method, arguments)
            { blocking::<V, _, _>(move || method.call(&view, arguments).map(|()| view)).await };
            $($argument $marker $at),*);
        setup!(@ $sync_mut [&'v mut V] SyncSetup (view, method, arguments)
            {
                let mut view = view;
                blocking::<V, _, _>(move || method.call(&mut view, arguments).map(|()| view)).await
            };
            $($argument $marker $at),*);
    };
    (
        @ $name:ident [$receiver:ty] $kind:ident ($view:ident, $method:ident, $arguments:ident) $outcome:block;
        $($argument:ident $marker:ident $at:ident),*
    ) => {
        impl<V: View> Call<V> {
            #[allow(missing_docs, reason = "all of them do what the module says")]
            pub fn $name<'a, $($argument,)* $($marker,)* F>(
                &'a mut self,
                $view: V,
                $method: F,
            ) -> SettingUp<'a, V>
            where
                $($argument: SetupArgument<V, $marker> + Send + 'static,)*
                F: for<'v> $kind<$receiver, ($($argument,)*)>,
            {
                Box::pin(async move {
                    $(let $at = <$argument as SetupArgument<V, $marker>>::of(self).await?;)*
                    let $arguments = ($($at,)*);
                    $outcome
                })
            }
        }
    };
}

setup!(__cbv_setup_async_ref_0 __cbv_setup_async_mut_0 __cbv_setup_sync_ref_0 __cbv_setup_sync_mut_0; );
setup!(__cbv_setup_async_ref_1 __cbv_setup_async_mut_1 __cbv_setup_sync_ref_1 __cbv_setup_sync_mut_1; A0 M0 a0);
setup!(__cbv_setup_async_ref_2 __cbv_setup_async_mut_2 __cbv_setup_sync_ref_2 __cbv_setup_sync_mut_2; A0 M0 a0, A1 M1 a1);
setup!(__cbv_setup_async_ref_3 __cbv_setup_async_mut_3 __cbv_setup_sync_ref_3 __cbv_setup_sync_mut_3; A0 M0 a0, A1 M1 a1, A2 M2 a2);
setup!(__cbv_setup_async_ref_4 __cbv_setup_async_mut_4 __cbv_setup_sync_ref_4 __cbv_setup_sync_mut_4; A0 M0 a0, A1 M1 a1, A2 M2 a2, A3 M3 a3);
setup!(__cbv_setup_async_ref_5 __cbv_setup_async_mut_5 __cbv_setup_sync_ref_5 __cbv_setup_sync_mut_5; A0 M0 a0, A1 M1 a1, A2 M2 a2, A3 M3 a3, A4 M4 a4);
setup!(__cbv_setup_async_ref_6 __cbv_setup_async_mut_6 __cbv_setup_sync_ref_6 __cbv_setup_sync_mut_6; A0 M0 a0, A1 M1 a1, A2 M2 a2, A3 M3 a3, A4 M4 a4, A5 M5 a5);
setup!(__cbv_setup_async_ref_7 __cbv_setup_async_mut_7 __cbv_setup_sync_ref_7 __cbv_setup_sync_mut_7; A0 M0 a0, A1 M1 a1, A2 M2 a2, A3 M3 a3, A4 M4 a4, A5 M5 a5, A6 M6 a6);
setup!(__cbv_setup_async_ref_8 __cbv_setup_async_mut_8 __cbv_setup_sync_ref_8 __cbv_setup_sync_mut_8; A0 M0 a0, A1 M1 a1, A2 M2 a2, A3 M3 a3, A4 M4 a4, A5 M5 a5, A6 M6 a6, A7 M7 a7);
setup!(__cbv_setup_async_ref_9 __cbv_setup_async_mut_9 __cbv_setup_sync_ref_9 __cbv_setup_sync_mut_9; A0 M0 a0, A1 M1 a1, A2 M2 a2, A3 M3 a3, A4 M4 a4, A5 M5 a5, A6 M6 a6, A7 M7 a7, A8 M8 a8);
setup!(__cbv_setup_async_ref_10 __cbv_setup_async_mut_10 __cbv_setup_sync_ref_10 __cbv_setup_sync_mut_10; A0 M0 a0, A1 M1 a1, A2 M2 a2, A3 M3 a3, A4 M4 a4, A5 M5 a5, A6 M6 a6, A7 M7 a7, A8 M8 a8, A9 M9 a9);
setup!(__cbv_setup_async_ref_11 __cbv_setup_async_mut_11 __cbv_setup_sync_ref_11 __cbv_setup_sync_mut_11; A0 M0 a0, A1 M1 a1, A2 M2 a2, A3 M3 a3, A4 M4 a4, A5 M5 a5, A6 M6 a6, A7 M7 a7, A8 M8 a8, A9 M9 a9, A10 M10 a10);
setup!(__cbv_setup_async_ref_12 __cbv_setup_async_mut_12 __cbv_setup_sync_ref_12 __cbv_setup_sync_mut_12; A0 M0 a0, A1 M1 a1, A2 M2 a2, A3 M3 a3, A4 M4 a4, A5 M5 a5, A6 M6 a6, A7 M7 a7, A8 M8 a8, A9 M9 a9, A10 M10 a10, A11 M11 a11);
