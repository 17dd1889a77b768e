//! The users of `axum-login`.

use std::borrow::Cow;

use axum::http::request::Parts;
use axum_login::{AuthSession, AuthzBackend};

use super::Authenticate;
use crate::error::Error;

/// The users of a backend of [`axum-login`](axum_login), by its sessions. With the feature `axum-login`.
///
/// The router has the layer of that crate around it. Where it is missing, each view that asks for the user answers
/// 500; where the store of sessions is down, that layer does.
///
/// A backend without permissions implements `AuthzBackend` with `type Permission = ();`.
///
/// ```
/// # use axum_login::{AuthUser, AuthnBackend, AuthzBackend, UserId};
/// use axum_login::AuthManagerLayerBuilder;
/// use cbv::access::AxumLogin;
/// use cbv::prelude::*;
/// use tower_sessions::{MemoryStore, SessionManagerLayer};
/// # #[derive(Clone, Debug)]
/// # struct User { name: String }
/// # impl AuthUser for User {
/// #     type Id = String;
/// #     fn id(&self) -> String { self.name.clone() }
/// #     fn session_auth_hash(&self) -> &[u8] { b"" }
/// # }
/// # #[derive(Clone)]
/// # struct Backend;
/// # impl AuthnBackend for Backend {
/// #     type User = User;
/// #     type Credentials = ();
/// #     type Error = std::convert::Infallible;
/// #     async fn authenticate(&self, (): ()) -> Result<Option<User>, Self::Error> { Ok(None) }
/// #     async fn get_user(&self, _: &UserId<Self>) -> Result<Option<User>, Self::Error> { Ok(None) }
/// # }
/// # impl AuthzBackend for Backend { type Permission = (); }
///
/// #[derive(View)]
/// #[view(state = AxumLogin<Backend>, login_required)]
/// struct Books;
///
/// impl Books {
///     #[handler(get)]
///     async fn index(&self) {}
/// }
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let users = AxumLogin::new(Backend).login_url("/sign-in/");
/// let sessions = SessionManagerLayer::new(MemoryStore::default());
/// let router = axum::Router::new()
///     .view("/books/", Books::as_view())
///     .with_state(users)
///     .layer(AuthManagerLayerBuilder::new(Backend, sessions).build());
///
/// let answer = cbv::testing::Client::new(router).get("/books/").await;
/// assert_eq!(answer.header("location"), Some("/sign-in/?next=/books/"));
/// # });
/// ```
#[derive(Clone, Debug)]
pub struct AxumLogin<B> {
    backend: B,
    login_url: Cow<'static, str>,
}

impl<B> AxumLogin<B> {
    /// The users of a backend, who log in at `/accounts/login/`.
    #[must_use]
    pub fn new(backend: B) -> Self {
        Self { backend, login_url: Cow::Borrowed("/accounts/login/") }
    }

    /// The same, who log in at this URL.
    #[must_use]
    pub fn login_url(mut self, url: impl Into<Cow<'static, str>>) -> Self {
        self.login_url = url.into();
        self
    }
}

impl<B> Authenticate for AxumLogin<B>
where
    B: AuthzBackend<User: 'static, Permission: Clone + 'static, Error: 'static> + 'static,
{
    type User = B::User;
    type Permission = B::Permission;

    async fn user(&self, parts: &mut Parts) -> Result<Option<B::User>, Error> {
        let Some(session) = parts.extensions.get::<AuthSession<B>>() else {
            return Err(Error::server_error(
                "the request has no session of axum-login: put `AuthManagerLayerBuilder::new(..).build()` around the router",
            ));
        };
        Ok(session.user.clone())
    }

    async fn has_permission(
        &self,
        user: &B::User,
        permission: &B::Permission,
    ) -> Result<bool, Error> {
        Ok(self.backend.has_perm(user, permission.clone()).await?)
    }

    fn login_url(&self) -> Cow<'static, str> {
        self.login_url.clone()
    }
}
