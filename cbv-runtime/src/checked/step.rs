//! What setups and dispatches take and return.

use std::future::Future;

use axum::response::IntoResponse;

use crate::extract::argument::HeadArgument;
use crate::extract::rejected::{Rejected, rejected};
use crate::view::View;
use crate::view::call::Call;
use crate::view::next::{Next, SyncNext};

/// An argument of a setup.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an argument of a setup",
    label = "not an extractor of the request's head",
    note = "an argument of a setup implements `axum::extract::FromRequestParts`; the body is left to the handler, whose last argument may read it",
    note = "`State<T>`, `Render` and `CurrentUser<U>` need `#[view(state = ..)]` on the view, with a type that gives `T`, `Templates` or users of the type `U`"
)]
pub trait SetupArgument<V: View, M>: Sized {
    /// Extracts it from the head of the request.
    fn of(call: &mut Call<V>) -> impl Future<Output = Result<Self, Rejected>> + Send;
}

#[diagnostic::do_not_recommend]
impl<T: HeadArgument<V, M>, V: View, M> SetupArgument<V, M> for T {
    fn of(call: &mut Call<V>) -> impl Future<Output = Result<Self, Rejected>> + Send {
        T::extract(call)
    }
}

/// What a setup may return.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the outcome of a setup",
    label = "a setup returns `Result<(), Error>`",
    note = "`Err(..)` ends the request, and may be anything that implements `axum::response::IntoResponse`"
)]
pub trait Outcome {
    /// Nothing, or the answer that ends the request.
    fn outcome(self) -> Result<(), Rejected>;
}

impl Outcome for () {
    fn outcome(self) -> Result<(), Rejected> {
        Ok(())
    }
}

impl<E: IntoResponse> Outcome for Result<(), E> {
    fn outcome(self) -> Result<(), Rejected> {
        self.map_err(rejected)
    }
}

/// The argument of an async dispatch.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the rest of the way",
    label = "a dispatch that is async takes `next: Next<Self>`",
    note = "`cbv::Next` is in `cbv::prelude`; what else a dispatch needs is a field with `#[view(extract)]`"
)]
pub trait AsyncRest<V: View> {
    /// The argument.
    fn rest(next: Next<V>) -> Self;
}

impl<V: View> AsyncRest<V> for Next<V> {
    fn rest(next: Self) -> Self {
        next
    }
}

/// The argument of a sync dispatch.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the rest of the way",
    label = "a dispatch that is sync takes `next: SyncNext<Self>`",
    note = "`cbv::SyncNext` is in `cbv::prelude`; what else a dispatch needs is a field with `#[view(extract)]`"
)]
pub trait SyncRest<V: View> {
    /// The argument.
    fn rest(next: SyncNext<V>) -> Self;
}

impl<V: View> SyncRest<V> for SyncNext<V> {
    fn rest(next: Self) -> Self {
        next
    }
}

/// The type of a field with `#[view(setup)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no value before the setup",
    label = "does not implement `Default`",
    note = "a field with `#[view(setup)]` starts as `Default::default()`: write `Option<{Self}>` as its type"
)]
pub trait Unset: Default {}

#[diagnostic::do_not_recommend]
impl<T: Default> Unset for T {}

/// The value of a field before the setup.
#[must_use]
pub fn unset<T: Unset>() -> T {
    T::default()
}
