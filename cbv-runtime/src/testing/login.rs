//! Who the client is logged in as.

use std::any::type_name;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::Extensions;

use super::client::Client;
use crate::access::LoggedIn;

/// The user of a client, which its clones share.
#[derive(Clone, Debug, Default)]
pub(super) struct TestUser(Arc<Mutex<Option<LoggedIn>>>);

impl TestUser {
    fn set(&self, user: Option<LoggedIn>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = user;
    }

    /// Puts the user into a request.
    pub(super) fn send(&self, extensions: &mut Extensions) {
        let user = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(user) = user.clone() {
            extensions.insert(user);
        }
    }
}

impl Client {
    /// Logs a user in, without a password, a session or a question to the application: Django's `force_login`. With the
    /// feature `access`.
    ///
    /// The user is a value of the type that the application's [`Authenticate`](crate::access::Authenticate) names.
    /// A request with one of another type is a 500 that says so.
    ///
    /// ```
    /// # use axum::http::request::Parts;
    /// # use cbv::access::{Authenticate, CurrentUser, NoPermission};
    /// # use cbv::prelude::*;
    /// # #[derive(Clone)]
    /// # struct App;
    /// # #[derive(Clone)]
    /// # struct User { name: &'static str }
    /// # impl Authenticate for App {
    /// #     type User = User;
    /// #     type Permission = NoPermission;
    /// #     async fn user(&self, _: &mut Parts) -> Result<Option<User>, Error> { Ok(None) }
    /// # }
    /// # #[derive(View)]
    /// # #[view(state = App, login_required)]
    /// # struct Books;
    /// # impl Books {
    /// #     #[handler(get)]
    /// #     async fn index(&self, CurrentUser(user): CurrentUser<User>) -> &'static str { user.name }
    /// # }
    /// # tokio::runtime::Runtime::new().unwrap().block_on(async {
    /// let client = cbv::testing::Client::view_with_state("/books/", Books::as_view(), App);
    /// assert_eq!(client.get("/books/").await.status(), 302);
    ///
    /// client.login(User { name: "Ada" });
    /// assert_eq!(client.get("/books/").await.text(), "Ada");
    ///
    /// client.logout();
    /// assert_eq!(client.get("/books/").await.status(), 302);
    /// # });
    /// ```
    pub fn login<U: Clone + Send + Sync + 'static>(&self, user: U) {
        self.user.set(Some(LoggedIn(Arc::new(user), type_name::<U>())));
    }

    /// Forgets who is logged in by [`login`](Self::login). A session of the application is a cookie:
    /// [`clear_cookies`](Self::clear_cookies).
    pub fn logout(&self) {
        self.user.set(None);
    }
}
