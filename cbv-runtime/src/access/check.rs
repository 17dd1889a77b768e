//! The checks: a login, permissions, tests of the user.

use std::future::Future;
use std::pin::Pin;

use axum::http::request::Parts;

use super::refused::Refused;
use super::{Authenticate, ProvidesUsers, memo};
use crate::checked::Hook;
use crate::error::Error;
use crate::view::View;

/// What a check has found, or why it could not be found out.
pub type Checking<'a> = Pin<Box<dyn Future<Output = Result<Verdict, Error>> + Send + 'a>>;

/// Whether a request may pass; and how one that may not is answered, as far as the application says it.
pub type Verdict = Result<(), Refused>;

/// One check, of a view with its state.
pub struct Check<V: View> {
    /// The verbs that it is for; none: all requests.
    pub(super) verbs: &'static [&'static str],
    pub(super) run: for<'a> fn(&'a V::State, &'a mut Parts) -> Checking<'a>,
}

// By hand: a derive would ask for `V: Clone`.
impl<V: View> Clone for Check<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V: View> Copy for Check<V> {}

impl<V: View> Check<V> {
    /// A check of requests with these verbs; of all, where none is named.
    #[must_use]
    pub const fn new(
        verbs: &'static [&'static str],
        run: for<'a> fn(&'a V::State, &'a mut Parts) -> Checking<'a>,
    ) -> Self {
        Self { verbs, run }
    }
}

type UsersOf<V> = <<V as View>::State as ProvidesUsers>::Users;

/// The users of a view.
pub type UserOf<V> = <UsersOf<V> as Authenticate>::User;

/// What its users may do.
pub type PermissionOf<V> = <UsersOf<V> as Authenticate>::Permission;

/// The user of a request to a view.
///
/// # Errors
///
/// When it cannot be found out.
async fn user<V: View<State: ProvidesUsers>>(
    state: &V::State,
    parts: &mut Parts,
) -> Result<Option<UserOf<V>>, Error> {
    memo::user(&state.users(), parts).await
}

/// The verdict about a request of this user.
///
/// # Errors
///
/// One that does not pass.
fn verdict<V: View<State: ProvidesUsers>>(
    passes: bool,
    user: Option<&UserOf<V>>,
    state: &V::State,
) -> Verdict {
    if passes { Ok(()) } else { Err(Refused::by(&state.users(), user.is_none())) }
}

/// There is a user: Django's `LoginRequiredMixin`.
#[must_use]
pub fn login_required<'a, V>(state: &'a V::State, parts: &'a mut Parts) -> Checking<'a>
where
    V: View,
    V::State: ProvidesUsers,
{
    Box::pin(async move {
        let user = user::<V>(state, parts).await?;
        Ok(verdict::<V>(user.is_some(), user.as_ref(), state))
    })
}

/// How many of several permissions a user needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Every one.
    All,
    /// One of them.
    Any,
}

/// The future of a test of the user's own.
pub type Testing<'a> = Pin<Box<dyn Future<Output = bool> + Send + 'a>>;

/// The user, or nobody, passes a test: Django's `UserPassesTestMixin`.
#[must_use]
pub fn user_passes_test<'a, V>(
    state: &'a V::State,
    parts: &'a mut Parts,
    test: for<'t> fn(Option<&'t UserOf<V>>, &'t Parts) -> Testing<'t>,
) -> Checking<'a>
where
    V: View,
    V::State: ProvidesUsers,
{
    Box::pin(async move {
        let user = user::<V>(state, parts).await?;
        let passes = test(user.as_ref(), parts).await;
        Ok(verdict::<V>(passes, user.as_ref(), state))
    })
}

/// The function of a test, and what it is given.
#[must_use]
pub fn asked<'t, U, F>(
    test: F,
    user: Option<&'t U>,
    parts: &'t Parts,
) -> Hook<F, (Option<&'t U>, &'t Parts), bool, U> {
    Hook::new(test, (user, parts))
}

/// The test, once it has started.
pub fn testing<'t>(test: impl Future<Output = bool> + Send + 't) -> Testing<'t> {
    Box::pin(test)
}

/// There is a user, who has permissions: Django's `PermissionRequiredMixin`.
#[must_use]
pub fn permission_required<'a, V, const N: usize>(
    state: &'a V::State,
    parts: &'a mut Parts,
    needed: Needed,
    permissions: [PermissionOf<V>; N],
) -> Checking<'a>
where
    V: View,
    V::State: ProvidesUsers,
{
    Box::pin(async move {
        let user = user::<V>(state, parts).await?;
        let passes = match &user {
            Some(user) => has(&state.users(), user, needed, &permissions).await?,
            None => false,
        };
        Ok(verdict::<V>(passes, user.as_ref(), state))
    })
}

async fn has<A: Authenticate>(
    users: &A,
    user: &A::User,
    needed: Needed,
    permissions: &[A::Permission],
) -> Result<bool, Error> {
    for permission in permissions {
        let is_had = users.has_permission(user, permission).await?;
        if is_had != (needed == Needed::All) {
            return Ok(is_had);
        }
    }
    Ok(needed == Needed::All && !permissions.is_empty())
}
