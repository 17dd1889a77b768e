//! Handlers of more than two arguments: the heads are taken as one, by what serves two.

use std::future::Future;

use axum::response::Response;

use super::{AsyncMethod, SyncMethod};
use crate::checked;
use crate::extract::argument::{HeadArgument, LastArgument};
use crate::view::View;
use crate::view::call::{Answer, Call};
use crate::view::heads::{ByHeads, Heads};

macro_rules! many {
    (
        $async_ref:ident $async_mut:ident $async_own:ident
        $sync_ref:ident $sync_mut:ident $sync_own:ident;
        $($head:ident $head_marker:ident),*; $last:ident $last_marker:ident
    ) => {
        method!($($head)*; $last);

        impl<F, R, $($head,)* $last> AsyncMethod<R, (Heads<($($head,)*)>, $last)> for ByHeads<F>
        where
            F: AsyncMethod<R, ($($head,)* $last,)>,
        {
            type Future = F::Future;

            #[inline]
            #[allow(non_snake_case)]
            fn call(self, receiver: R, (heads, last): (Heads<($($head,)*)>, $last)) -> F::Future {
                let Heads(($($head,)*)) = heads;
                self.0.call(receiver, ($($head,)* last,))
            }
        }

        impl<F, R, $($head,)* $last> SyncMethod<R, (Heads<($($head,)*)>, $last)> for ByHeads<F>
        where
            F: SyncMethod<R, ($($head,)* $last,)>,
        {
            #[inline]
            #[allow(non_snake_case)]
            fn call(self, receiver: R, (heads, last): (Heads<($($head,)*)>, $last)) -> Response {
                let Heads(($($head,)*)) = heads;
                self.0.call(receiver, ($($head,)* last,))
            }
        }

        many!(@ $async_ref __cbv_async_ref_2 AsyncMethod [&'a V]; $($head $head_marker),*; $last $last_marker);
        many!(@ $async_mut __cbv_async_mut_2 AsyncMethod [&'a mut V]; $($head $head_marker),*; $last $last_marker);
        many!(@ $async_own __cbv_async_own_2 AsyncMethod [V]; $($head $head_marker),*; $last $last_marker);
        many!(@ $sync_ref __cbv_sync_ref_2 SyncMethod [&'a V]; $($head $head_marker),*; $last $last_marker);
        many!(@ $sync_mut __cbv_sync_mut_2 SyncMethod [&'a mut V]; $($head $head_marker),*; $last $last_marker);
        many!(@ $sync_own __cbv_sync_own_2 SyncMethod [V]; $($head $head_marker),*; $last $last_marker);
    };
    (
        @ $name:ident $of_two:ident $kind:ident [$receiver:ty];
        $($head:ident $head_marker:ident),*; $last:ident $last_marker:ident
    ) => {
        impl<V: View> Call<V> {
            #[allow(missing_docs, reason = "all of them do what the module says")]
            pub fn $name<$($head,)* $last, $($head_marker,)* $last_marker, F>(self, method: F) -> Answer
            where
                $($head: HeadArgument<V, $head_marker> + Send + 'static,)*
                $last: LastArgument<V, $last_marker> + Send + 'static,
                F: for<'a> $kind<$receiver, ($($head,)* $last,)>,
            {
                self.$of_two::<Heads<($($head,)*)>, $last, Heads<($($head_marker,)*)>, $last_marker, _>(
                    ByHeads(method),
                )
            }
        }
    };
}

many!(__cbv_async_ref_3 __cbv_async_mut_3 __cbv_async_own_3 __cbv_sync_ref_3 __cbv_sync_mut_3 __cbv_sync_own_3; A0 M0, A1 M1; A2 M2);
many!(__cbv_async_ref_4 __cbv_async_mut_4 __cbv_async_own_4 __cbv_sync_ref_4 __cbv_sync_mut_4 __cbv_sync_own_4; A0 M0, A1 M1, A2 M2; A3 M3);
many!(__cbv_async_ref_5 __cbv_async_mut_5 __cbv_async_own_5 __cbv_sync_ref_5 __cbv_sync_mut_5 __cbv_sync_own_5; A0 M0, A1 M1, A2 M2, A3 M3; A4 M4);
many!(__cbv_async_ref_6 __cbv_async_mut_6 __cbv_async_own_6 __cbv_sync_ref_6 __cbv_sync_mut_6 __cbv_sync_own_6; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4; A5 M5);
many!(__cbv_async_ref_7 __cbv_async_mut_7 __cbv_async_own_7 __cbv_sync_ref_7 __cbv_sync_mut_7 __cbv_sync_own_7; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5; A6 M6);
many!(__cbv_async_ref_8 __cbv_async_mut_8 __cbv_async_own_8 __cbv_sync_ref_8 __cbv_sync_mut_8 __cbv_sync_own_8; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6; A7 M7);
many!(__cbv_async_ref_9 __cbv_async_mut_9 __cbv_async_own_9 __cbv_sync_ref_9 __cbv_sync_mut_9 __cbv_sync_own_9; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7; A8 M8);
many!(__cbv_async_ref_10 __cbv_async_mut_10 __cbv_async_own_10 __cbv_sync_ref_10 __cbv_sync_mut_10 __cbv_sync_own_10; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7, A8 M8; A9 M9);
many!(__cbv_async_ref_11 __cbv_async_mut_11 __cbv_async_own_11 __cbv_sync_ref_11 __cbv_sync_mut_11 __cbv_sync_own_11; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7, A8 M8, A9 M9; A10 M10);
many!(__cbv_async_ref_12 __cbv_async_mut_12 __cbv_async_own_12 __cbv_sync_ref_12 __cbv_sync_mut_12 __cbv_sync_own_12; A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7, A8 M8, A9 M9, A10 M10; A11 M11);
