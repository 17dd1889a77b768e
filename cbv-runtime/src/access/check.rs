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
    pub(super) run: for<'a> fn(Asking<'a, V>) -> Checking<'a>,
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
        run: for<'a> fn(Asking<'a, V>) -> Checking<'a>,
    ) -> Self {
        Self { verbs, run }
    }
}

/// A view whose state has users.
#[diagnostic::on_unimplemented(
    message = "the state of `{Self}` has no users",
    label = "wants to know the user",
    note = "write `state = App`, with a state that implements `cbv::access::Authenticate`, or `cbv::access::ProvidesUsers` where a part of it does",
    note = "a base says so of its views: `trait Staff: View<State: ProvidesUsers>`; where it names permissions or a function, `View<State: ProvidesUsers<Users = App>>`"
)]
pub trait WithUsers: View {
    /// What knows them.
    type Users: Authenticate<User = Self::User, Permission = Self::Permission>;
    /// A user.
    type User: Clone + Send + Sync + 'static;
    /// What a user may do.
    type Permission: Send + Sync + 'static;

    /// What knows the users.
    fn users(state: &Self::State) -> Self::Users;
}

#[diagnostic::do_not_recommend]
impl<V: View> WithUsers for V
where
    V::State: ProvidesUsers,
{
    type Users = <V::State as ProvidesUsers>::Users;
    type User = <Self::Users as Authenticate>::User;
    type Permission = <Self::Users as Authenticate>::Permission;

    fn users(state: &V::State) -> Self::Users {
        state.users()
    }
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

/// A request that is checked, at a view with its state. It knows its view, so that generated code need not name that
/// where the state may have no users.
pub struct Asking<'a, V: View> {
    pub(super) state: &'a V::State,
    pub(super) parts: &'a mut Parts,
}

impl<'a, V: View> Asking<'a, V> {
    /// There is a user: Django's `LoginRequiredMixin`.
    #[must_use]
    pub fn login_required(self) -> Checking<'a>
    where
        V: WithUsers,
    {
        let Self { state, parts } = self;
        Box::pin(async move {
            let users = V::users(state);
            let user = memo::user(&users, parts).await?;
            Ok(verdict(user.is_some(), user.as_ref(), &users))
        })
    }

    /// There is a user, who has permissions: Django's `PermissionRequiredMixin`.
    #[must_use]
    pub fn permission_required<const N: usize>(
        self,
        needed: Needed,
        permissions: [<V as WithUsers>::Permission; N],
    ) -> Checking<'a>
    where
        V: WithUsers,
    {
        let Self { state, parts } = self;
        Box::pin(async move {
            let users = V::users(state);
            let user = memo::user(&users, parts).await?;
            let passes = match &user {
                Some(user) => has(&users, user, needed, &permissions).await?,
                None => false,
            };
            Ok(verdict(passes, user.as_ref(), &users))
        })
    }

    /// The user, or nobody, passes a test: Django's `UserPassesTestMixin`.
    #[must_use]
    pub fn user_passes_test(
        self,
        test: for<'t> fn(Option<&'t <V as WithUsers>::User>, &'t Parts) -> Testing<'t>,
    ) -> Checking<'a>
    where
        V: WithUsers,
    {
        let Self { state, parts } = self;
        Box::pin(async move {
            let users = V::users(state);
            let user = memo::user(&users, parts).await?;
            let passes = test(user.as_ref(), parts).await;
            Ok(verdict(passes, user.as_ref(), &users))
        })
    }
}

/// The verdict about a request of this user.
fn verdict<A: Authenticate>(passes: bool, user: Option<&A::User>, users: &A) -> Verdict {
    if passes { Ok(()) } else { Err(Refused::by(users, user.is_none())) }
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
