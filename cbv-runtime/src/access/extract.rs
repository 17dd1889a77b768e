//! The user as an extractor.

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use super::refused::Refused;
use super::{Authenticate, ProvidesUsers, entrance, memo};
use crate::error::Error;

/// The user of a request: an argument of handlers and setups, and a field with `#[view(extract)]`. Nobody is refused as by
/// `login_required`; `Option<CurrentUser<User>>` takes everybody.
///
/// ```
/// # use axum::http::request::Parts;
/// # use cbv::access::{Authenticate, NoPermission};
/// use cbv::access::CurrentUser;
/// use cbv::prelude::*;
/// # #[derive(Clone)]
/// # struct App;
/// # #[derive(Clone)]
/// # struct User { name: String }
/// # impl Authenticate for App {
/// #     type User = User;
/// #     type Permission = NoPermission;
/// #     async fn user(&self, parts: &mut Parts) -> Result<Option<User>, Error> {
/// #         let name = parts.headers.get("x-user").and_then(|name| name.to_str().ok());
/// #         Ok(name.map(|name| User { name: name.to_owned() }))
/// #     }
/// # }
///
/// #[derive(View)]
/// #[view(state = App)]
/// struct Greeting {
///     #[view(extract)]
///     user: Option<CurrentUser<User>>,
/// }
///
/// impl Greeting {
///     #[handler(get)]
///     async fn greet(&self) -> String {
///         let name = self.user.as_ref().map_or("stranger", |user| &user.0.name);
///         format!("Hello, {name}!")
///     }
///
///     #[handler(post)]
///     async fn sign(&self, CurrentUser(user): CurrentUser<User>) -> String {
///         format!("Signed, {}", user.name)
///     }
/// }
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::view_with_state("/", Greeting::as_view(), App);
/// assert_eq!(client.get("/").await.text(), "Hello, stranger!");
/// assert_eq!(client.post("/").await.header("location"), Some("/accounts/login/?next=/"));
/// assert_eq!(client.post("/").header("x-user", "ada").await.text(), "Signed, ada");
/// # });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurrentUser<U>(pub U);

impl<U, S> FromRequestParts<S> for CurrentUser<U>
where
    S: ProvidesUsers<Users: Authenticate<User = U>> + Sync,
    U: Clone + Send + Sync + 'static,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let users = state.users();
        match memo::user(&users, parts).await {
            Ok(Some(user)) => Ok(Self(user)),
            Ok(None) => Err(entrance::answer(Refused::by(&users, true), parts)),
            Err(error) => Err(error.into_response()),
        }
    }
}

impl<U, S> OptionalFromRequestParts<S> for CurrentUser<U>
where
    S: ProvidesUsers<Users: Authenticate<User = U>> + Sync,
    U: Clone + Send + Sync + 'static,
{
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, Error> {
        Ok(memo::user(&state.users(), parts).await?.map(Self))
    }
}
