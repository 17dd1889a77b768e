//! Setups of more than one argument: they are taken as one, by what sets up with one.

use std::future::Future;

use super::{AsyncSetup, SettingUp, SyncSetup};
use crate::checked::{Outcome, SetupArgument};
use crate::extract::rejected::Rejected;
use crate::view::View;
use crate::view::call::Call;
use crate::view::heads::{ByHeads, Heads};

macro_rules! many {
    (
        $async_ref:ident $async_mut:ident $sync_ref:ident $sync_mut:ident;
        $($argument:ident $marker:ident),*
    ) => {
        method!($($argument)*);

        impl<F, R, $($argument),*> AsyncSetup<R, (Heads<($($argument,)*)>,)> for ByHeads<F>
        where
            F: AsyncSetup<R, ($($argument,)*)>,
        {
            type Future = F::Future;

            fn call(self, receiver: R, (Heads(arguments),): (Heads<($($argument,)*)>,)) -> F::Future {
                self.0.call(receiver, arguments)
            }
        }

        impl<F, R, $($argument),*> SyncSetup<R, (Heads<($($argument,)*)>,)> for ByHeads<F>
        where
            F: SyncSetup<R, ($($argument,)*)>,
        {
            fn call(self, receiver: R, (Heads(arguments),): (Heads<($($argument,)*)>,)) -> Result<(), Rejected> {
                self.0.call(receiver, arguments)
            }
        }

        many!(@ $async_ref __cbv_setup_async_ref_1 AsyncSetup [&'v V]; $($argument $marker),*);
        many!(@ $async_mut __cbv_setup_async_mut_1 AsyncSetup [&'v mut V]; $($argument $marker),*);
        many!(@ $sync_ref __cbv_setup_sync_ref_1 SyncSetup [&'v V]; $($argument $marker),*);
        many!(@ $sync_mut __cbv_setup_sync_mut_1 SyncSetup [&'v mut V]; $($argument $marker),*);
    };
    (
        @ $name:ident $of_one:ident $kind:ident [$receiver:ty];
        $($argument:ident $marker:ident),*
    ) => {
        impl<V: View> Call<V> {
            #[allow(missing_docs, reason = "all of them do what the module says")]
            pub fn $name<'a, $($argument,)* $($marker,)* F>(
                &'a mut self,
                view: V,
                method: F,
            ) -> SettingUp<'a, V>
            where
                $($argument: SetupArgument<V, $marker> + Send + 'static,)*
                F: for<'v> $kind<$receiver, ($($argument,)*)>,
            {
                self.$of_one::<Heads<($($argument,)*)>, Heads<($($marker,)*)>, _>(view, ByHeads(method))
            }
        }
    };
}

many!(__cbv_setup_async_ref_2 __cbv_setup_async_mut_2 __cbv_setup_sync_ref_2 __cbv_setup_sync_mut_2; A0 M0, A1 M1);
many!(__cbv_setup_async_ref_3 __cbv_setup_async_mut_3 __cbv_setup_sync_ref_3 __cbv_setup_sync_mut_3; A0 M0, A1 M1, A2 M2);
many!(__cbv_setup_async_ref_4 __cbv_setup_async_mut_4 __cbv_setup_sync_ref_4 __cbv_setup_sync_mut_4; A0 M0, A1 M1, A2 M2, A3 M3);
many!(__cbv_setup_async_ref_5 __cbv_setup_async_mut_5 __cbv_setup_sync_ref_5 __cbv_setup_sync_mut_5; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4);
many!(__cbv_setup_async_ref_6 __cbv_setup_async_mut_6 __cbv_setup_sync_ref_6 __cbv_setup_sync_mut_6; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5);
many!(__cbv_setup_async_ref_7 __cbv_setup_async_mut_7 __cbv_setup_sync_ref_7 __cbv_setup_sync_mut_7; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6);
many!(__cbv_setup_async_ref_8 __cbv_setup_async_mut_8 __cbv_setup_sync_ref_8 __cbv_setup_sync_mut_8; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7);
many!(__cbv_setup_async_ref_9 __cbv_setup_async_mut_9 __cbv_setup_sync_ref_9 __cbv_setup_sync_mut_9; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7, A8 M8);
many!(__cbv_setup_async_ref_10 __cbv_setup_async_mut_10 __cbv_setup_sync_ref_10 __cbv_setup_sync_mut_10; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7, A8 M8, A9 M9);
many!(__cbv_setup_async_ref_11 __cbv_setup_async_mut_11 __cbv_setup_sync_ref_11 __cbv_setup_sync_mut_11; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7, A8 M8, A9 M9, A10 M10);
many!(__cbv_setup_async_ref_12 __cbv_setup_async_mut_12 __cbv_setup_sync_ref_12 __cbv_setup_sync_mut_12; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7, A8 M8, A9 M9, A10 M10, A11 M11);
