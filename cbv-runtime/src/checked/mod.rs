//! Traits that generated code names so that a mistake is one error, in the right place.

#[cfg(feature = "forms")]
mod clean;
mod column;
mod hook;
mod known;
mod overlooked;
pub mod signatures;
mod step;
#[cfg(feature = "forms")]
mod success_message;
#[cfg(feature = "forms")]
mod success_url;
mod version;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use crate::extract::rejected::{Rejected, rejected};
use crate::view::View;
use crate::view::attributes::Extract;
use crate::view::method::Method;
use crate::view::passing::{lender, taker};
use crate::view::uniform::model;

#[cfg(feature = "forms")]
pub use clean::*;
#[cfg(all(feature = "dates", feature = "sea-orm"))]
pub use column::date_column;
pub use column::{KeyOf, Number, OtherField, SlugField, Text, column};
pub use hook::{AnyHook, Hook};
pub use known::*;
pub use overlooked::{Compared, Hooked, Overlooked, Unhooked, compared};
pub use step::{AsyncRest, Outcome, SetupArgument, SyncRest, Unset, unset};
#[cfg(feature = "forms")]
pub use success_message::*;
#[cfg(feature = "forms")]
pub use success_url::*;
pub use version::{TagOfColumns, TagPart, moment};

/// `Self` is a view. The hidden items beside a handler name their types through this trait. In an
/// `impl` block of another type its message is then the only one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a view",
    label = "`#[handler]` belongs in an `impl` block of a view",
    note = "write `#[derive(View)]` on `{Self}`"
)]
pub trait Handles {
    /// The view itself.
    type View: View;
    /// The argument of the hidden function beside a handler.
    type Call;
    /// The type of the hidden constant of a verb.
    type Slot;
    /// The type of the hidden constant of the setup.
    type Setup;
    /// The type of the hidden constant of the dispatch.
    type Dispatch;
    /// The rest of the way, of an async dispatch.
    type Next;
    /// The same, of a sync dispatch.
    type SyncNext;
    /// What the handlers are compared with.
    const MODEL: Option<Method> = model::<Self::View>();
    /// The handler that wants most of its view.
    const TAKER: Option<Method> = taker::<Self::View>();
    /// The inherited dispatch that gives least of the view.
    const LENDER: Option<Method> = lender::<Self::View>();
}

/// The type of a field with `#[view(extract)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be extracted into a field",
    label = "not an extractor of the request's head",
    note = "a field with `#[view(extract)]` has a type that implements `axum::extract::FromRequestParts`; one that reads the body is the last argument of a handler",
    note = "`State<T>`, `Render` and `CurrentUser<U>` need `#[view(state = ..)]` on the view, with a type that gives `T`, `Templates` or users of the type `U`",
    note = "a form that is sent by GET is a `QueryForm<F>`: `F` derives `Form`, and what its checks and its rows ask is in the state of the view"
)]
pub trait InHead<S>: FromRequestParts<S> {}

#[diagnostic::do_not_recommend]
impl<T: FromRequestParts<S>, S> InHead<S> for T {}

/// The type of a field with `#[view(extract, show)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be shown by a template",
    label = "a field with `show` has a type that can be serialized",
    note = "write `#[derive(serde::Serialize)]` on `{Self}`, or remove `show`"
)]
pub trait Shown {}

#[diagnostic::do_not_recommend]
impl<T: serde::Serialize> Shown for T {}

/// Asserts that a template can show a field.
pub const fn shown<T: Shown>() {}

/// Extracts one field of a view from the head of the request.
pub async fn extract<T, S>(parts: &mut Parts, state: &S) -> Result<T, Rejected>
where
    T: InHead<S>,
    S: Sync,
{
    T::from_request_parts(parts, state).await.map_err(rejected)
}

/// Builds a struct of attributes that a view flattens.
pub async fn flatten<A, S>(
    config: &A::__CbvConfig,
    parts: &mut Parts,
    state: &S,
) -> Result<A, Rejected>
where
    A: Extract<S>,
{
    A::extract(config, parts, state).await
}

/// What a handler may return: whatever implements `IntoResponse`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a response",
    label = "a handler answers with something that implements `axum::response::IntoResponse`",
    note = "a future is no response: write `async fn`, and `.await` in the handler"
)]
pub trait Answer {
    /// The response.
    fn answer(self) -> Response;
}

#[diagnostic::do_not_recommend]
impl<T: IntoResponse> Answer for T {
    #[inline]
    fn answer(self) -> Response {
        self.into_response()
    }
}
