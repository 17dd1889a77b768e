//! Who the user is: a part of the state says it.

use std::borrow::Cow;
use std::future::{Future, ready};

use axum::extract::FromRef;
use axum::http::request::Parts;

use crate::error::Error;

/// Knows the users of an application: who has sent a request, and what they may.
///
/// The state implements it, or a part of the state that [`ProvidesUsers`] names. The example is in
/// the [module](crate::access).
///
/// What is asked for a user must come from a session or from a token: see the feature `axum-login` for an implementation
/// that is ready.
#[diagnostic::on_unimplemented(
    message = "the state `{Self}` has no users",
    label = "wants to know the user",
    note = "write `state = App`, with a state that implements `cbv::access::Authenticate`, or `cbv::access::ProvidesUsers` where a part of it does"
)]
pub trait Authenticate: Clone + Send + Sync + 'static {
    /// A user. One who is asked for again during a request is a clone.
    type User: Clone + Send + Sync + 'static;

    /// What a user may do: an enum, most often. [`NoPermission`] where there is nothing of the kind.
    type Permission: Send + Sync + 'static;

    /// Who has sent the request; `None` for nobody who is known.
    ///
    /// It is called at most once a request. Any extractor can be used:
    /// `Session::from_request_parts(parts, &()).await`.
    ///
    /// # Errors
    ///
    /// When it cannot be found out: a store of sessions that is down or is missing. The error is the answer then,
    /// so that nobody is taken for someone who is not logged in.
    fn user(
        &self,
        parts: &mut Parts,
    ) -> impl Future<Output = Result<Option<Self::User>, Error>> + Send;

    /// Whether a user has a permission: Django's `user.has_perm()`. Without an implementation nobody has any.
    ///
    /// # Errors
    ///
    /// When it cannot be found out. The error is the answer then.
    fn has_permission(
        &self,
        user: &Self::User,
        permission: &Self::Permission,
    ) -> impl Future<Output = Result<bool, Error>> + Send {
        let _ = (user, permission);
        ready(Ok(false))
    }

    /// Where users log in, for all views that do not say it: Django's `LOGIN_URL`.
    fn login_url(&self) -> Cow<'static, str> {
        Cow::Borrowed("/accounts/login/")
    }

    /// The parameter of that URL with the page to come back to: Django's `REDIRECT_FIELD_NAME`. With an empty text
    /// there is none.
    fn redirect_field_name(&self) -> Cow<'static, str> {
        Cow::Borrowed("next")
    }

    /// The value of `WWW-Authenticate` in a 401, which a client that prefers JSON gets (RFC 9110, 11.6.1): how to
    /// authenticate, such as `Bearer`. There is no registered scheme for a session.
    fn challenge(&self) -> Cow<'static, str> {
        Cow::Borrowed("Session")
    }
}

/// A permission of an application that has none: there is no value of it.
///
/// ```
/// use axum::http::request::Parts;
/// use cbv::Error;
/// use cbv::access::{Authenticate, NoPermission};
///
/// #[derive(Clone)]
/// struct App;
///
/// impl Authenticate for App {
///     type User = String;
///     type Permission = NoPermission;
///
///     async fn user(&self, _: &mut Parts) -> Result<Option<String>, Error> {
///         Ok(None)
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPermission {}

/// A state with users: it implements [`Authenticate`], or names a part of it that does.
///
/// ```
/// # use axum::http::request::Parts;
/// use axum::extract::FromRef;
/// use cbv::access::{Authenticate, NoPermission, ProvidesUsers};
/// # use cbv::Error;
///
/// #[derive(Clone)]
/// struct Users;
///
/// impl Authenticate for Users {
///     // ..
/// #   type User = String;
/// #   type Permission = NoPermission;
/// #   async fn user(&self, _: &mut Parts) -> Result<Option<String>, Error> { Ok(None) }
/// }
///
/// #[derive(Clone, FromRef)]
/// struct App {
///     users: Users,
/// }
///
/// impl ProvidesUsers for App {
///     type Users = Users;
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "the state `{Self}` has no users",
    label = "a base or a view of it wants to know the user",
    note = "implement `cbv::access::Authenticate` for `{Self}`, or `cbv::access::ProvidesUsers` where a part of it does; a view names its state, `#[view(state = ..)]`"
)]
pub trait ProvidesUsers: Sized {
    /// What knows the users.
    type Users: Authenticate + FromRef<Self>;

    /// What knows the users.
    fn users(&self) -> Self::Users {
        Self::Users::from_ref(self)
    }
}

#[diagnostic::do_not_recommend]
impl<A: Authenticate> ProvidesUsers for A {
    type Users = A;
}
