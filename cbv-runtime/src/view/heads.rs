//! Several arguments as one: what serves a method of two arguments serves those of more with it.

use crate::checked::SetupArgument;
use crate::extract::argument::HeadArgument;
use crate::extract::rejected::Rejected;
use crate::view::View;
use crate::view::call::Call;

/// Arguments that are taken out of the head of a request, one after the other. Also their markers.
pub(super) struct Heads<T>(pub(super) T);

/// A method whose arguments come as [`Heads`].
pub(super) struct ByHeads<F>(pub(super) F);

macro_rules! heads {
    ($($argument:ident $marker:ident),*) => {
        impl<V: View, $($argument,)* $($marker,)*> HeadArgument<V, Heads<($($marker,)*)>>
            for Heads<($($argument,)*)>
        where
            $($argument: SetupArgument<V, $marker> + Send + 'static,)*
        {
            async fn extract(call: &mut Call<V>) -> Result<Self, Rejected> {
                Ok(Self(($(<$argument as SetupArgument<V, $marker>>::of(call).await?,)*)))
            }
        }
    };
}

heads!(A0 M0, A1 M1);
heads!(A0 M0, A1 M1, A2 M2);
heads!(A0 M0, A1 M1, A2 M2, A3 M3);
heads!(A0 M0, A1 M1, A2 M2, A3 M3, A4 M4);
heads!(A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5);
heads!(A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6);
heads!(A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7);
heads!(A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7, A8 M8);
heads!(A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7, A8 M8, A9 M9);
heads!(A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7, A8 M8, A9 M9, A10 M10);
heads!(A0 M0, A1 M1, A2 M2, A3 M3, A4 M4, A5 M5, A6 M6, A7 M7, A8 M8, A9 M9, A10 M10, A11 M11);
