//! Who may: logins, permissions and tests of the user, checked at the entrance of a view. Django's
//! `django.contrib.auth.mixins`. With the feature `access`.
//!
//! A part of the state says who the user is: it implements [`Authenticate`]. The options
//! `login_required`, `permission_required` and `user_passes_test` of `#[view(..)]`, `#[base(..)]` and
//! `#[handler(..)]` ask it.
//!
//! ```
//! use axum::http::request::Parts;
//! use cbv::access::{Authenticate, CurrentUser};
//! use cbv::prelude::*;
//!
//! #[derive(Clone)]
//! struct App;
//!
//! #[derive(Clone)]
//! struct User { name: String, is_staff: bool }
//!
//! enum Permission { EditBooks, DeleteBooks }
//!
//! impl Authenticate for App {
//!     type User = User;
//!     type Permission = Permission;
//!
//!     async fn user(&self, parts: &mut Parts) -> Result<Option<User>, Error> {
//!         // From a session, or from a token. Here a header is believed, which no application does.
//!         let name = parts.headers.get("x-user").and_then(|name| name.to_str().ok());
//!         Ok(name.map(|name| User { name: name.to_owned(), is_staff: name == "root" }))
//!     }
//!
//!     async fn has_permission(&self, user: &User, permission: &Permission) -> Result<bool, Error> {
//!         Ok(match permission {
//!             Permission::EditBooks => user.name == "alice",
//!             Permission::DeleteBooks => user.is_staff,
//!         })
//!     }
//! }
//!
//! #[derive(View)]
//! #[view(state = App, login_required)]
//! struct Books;
//!
//! impl Books {
//!     #[handler(get)]
//!     async fn index(&self, CurrentUser(user): CurrentUser<User>) -> String {
//!         format!("The books of {}.", user.name)
//!     }
//!
//!     #[handler(post, permission_required = Permission::EditBooks)]
//!     async fn edit(&self) -> &'static str {
//!         "changed"
//!     }
//! }
//!
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! # let _ = Permission::DeleteBooks;
//! let client = cbv::testing::Client::view_with_state("/books/", Books::as_view(), App);
//! let answer = client.get("/books/?page=2").await;
//! assert_eq!(answer.status(), 302);
//! assert_eq!(answer.header("location"), Some("/accounts/login/?next=/books/%3Fpage%3D2"));
//!
//! let bob = client.get("/books/").header("x-user", "bob").await;
//! assert_eq!(bob.text(), "The books of bob.");
//! assert_eq!(client.post("/books/").header("x-user", "bob").await.status(), 403);
//! assert_eq!(client.post("/books/").header("x-user", "alice").await.text(), "changed");
//! # });
//! ```
//!
//! # When
//!
//! The checks come first: before the layers of the view, before the verb (405, OPTIONS), before captures,
//! extractors and setups, in whatever order all of that is written. Behind the layers they run again. The user
//! is asked for at most once a request, and only where something asks.
//!
//! # The answer
//!
//! | who asks | without a user | with one who may not |
//! |---|---|---|
//! | a browser | 302 to the login, with `next` | 403 |
//! | HTMX (`HX-Request`) | 401 with `HX-Redirect` to the login; `next` is the page that the user sees | 403 |
//! | who prefers JSON | 401, a problem of RFC 9457 | 403, the same |
//! | anybody, with `raise_exception` | 403 | 403 |
//!
//! Each has `Cache-Control: no-store`. Where the user cannot be found out, since the session store is down, say, the
//! answer is that error, a 5xx, and never that of a request without a user.

mod authenticate;
#[cfg(feature = "axum-login")]
mod axum_login;
mod check;
mod entrance;
mod extract;
pub mod generated;
mod levels;
mod login;
mod memo;
mod refused;
mod settings;
#[cfg(feature = "templates")]
mod shown;

pub use authenticate::{Authenticate, NoPermission, ProvidesUsers};
#[cfg(feature = "axum-login")]
pub use axum_login::AxumLogin;
pub(crate) use entrance::checked;
pub use extract::CurrentUser;
pub(crate) use levels::{Checks, Levels, NOT_ALLOWED};
pub use login::LoginUrl;
#[cfg(feature = "testing")]
pub(crate) use memo::LoggedIn;
pub(crate) use memo::Memo;
pub use settings::AccessAttributes;
#[cfg(feature = "templates")]
pub use shown::TemplateUser;
#[cfg(feature = "templates")]
pub(crate) use shown::shown;
