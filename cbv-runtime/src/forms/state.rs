//! What the checks of a form are given from the state of the application.

use std::marker::PhantomData;

use axum::extract::FromRef;

/// What the checks of a form are given: nothing, or something of the state of the view.
pub trait FormState: Send + Sync + 'static {
    /// Its type.
    type Value: Send + Sync;
}

/// The checks of the form need nothing of the state.
#[derive(Debug)]
pub struct NoState;

impl FormState for NoState {
    type Value = ();
}

/// The checks of the form are given a `T`, which `FromRef` takes out of the state of the view: a database.
#[derive(Debug)]
pub struct WithState<T>(PhantomData<fn() -> T>);

impl<T: Send + Sync + 'static> FormState for WithState<T> {
    type Value = T;
}

/// A state that has what the checks of a form need.
#[diagnostic::on_unimplemented(
    message = "the state `{Self}` does not have what the form needs",
    label = "the form says `#[form(state = ..)]`, and that cannot be taken out of the state of the view",
    note = "write `#[view(state = ..)]` with a state that gives it by `axum::extract::FromRef`"
)]
pub trait ProvidesFormState<N: FormState> {
    /// What they are given.
    fn form_state(&self) -> N::Value;
}

#[diagnostic::do_not_recommend]
impl<S> ProvidesFormState<NoState> for S {
    fn form_state(&self) {}
}

#[diagnostic::do_not_recommend]
impl<S, T: FromRef<S> + Send + Sync + 'static> ProvidesFormState<WithState<T>> for S {
    fn form_state(&self) -> T {
        T::from_ref(self)
    }
}
