//! Where the state of a view comes from: the state of the router that it is mounted on.

use std::marker::PhantomData;

use axum::extract::FromRef;

/// How a view gets its state from a router's.
#[diagnostic::on_unimplemented(
    message = "the state `{S}` of this router does not give the state of the view",
    label = "this view cannot be mounted on a router with the state `{S}`",
    note = "implement `axum::extract::FromRef<{S}>` for the type in the view's `#[view(state = ..)]`"
)]
pub trait ProvidedBy<S> {
    /// The state of the view.
    type State;

    /// Takes it out of the router's.
    fn state(router: &S) -> Self::State;
}

/// A view without `#[view(state = ..)]`: it mounts on every router.
pub struct Stateless;

impl<S> ProvidedBy<S> for Stateless {
    type State = ();

    #[inline]
    fn state(_: &S) {}
}

/// A view with a state of type `T`: `FromRef` gives it.
pub struct FromRouter<T>(PhantomData<T>);

#[diagnostic::do_not_recommend]
impl<S, T: FromRef<S>> ProvidedBy<S> for FromRouter<T> {
    type State = T;

    #[inline]
    fn state(router: &S) -> T {
        T::from_ref(router)
    }
}
