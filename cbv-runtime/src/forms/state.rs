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

/// What the checks of a form need, and a state that has it.
#[diagnostic::on_unimplemented(
    message = "the state `{S}` does not have what the form needs",
    label = "the form says `#[form(state = ..)]`, and that cannot be taken out of the state of the view",
    note = "write `#[view(state = ..)]` with a state that gives it by `axum::extract::FromRef`"
)]
pub trait FormStateFrom<S>: FormState {
    /// What the checks are given.
    fn from_state(state: &S) -> Self::Value;
}

#[diagnostic::do_not_recommend]
impl<S> FormStateFrom<S> for NoState {
    fn from_state(_: &S) {}
}

#[diagnostic::do_not_recommend]
impl<S, T: FromRef<S> + Send + Sync + 'static> FormStateFrom<S> for WithState<T> {
    fn from_state(state: &S) -> T {
        T::from_ref(state)
    }
}
