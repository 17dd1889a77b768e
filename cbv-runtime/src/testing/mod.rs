//! Views under test, without a server: Django's test `Client`. With the feature `testing`.
//!
//! ```
//! # use cbv_runtime::testing::Client;
//! # use axum::{Router, routing::get};
//! # async fn example() {
//! # let router = Router::new().route("/hello/{name}", get(|| async { "Hello, Ada!" }));
//! let answer = Client::new(router).get("/hello/Ada").await;
//! assert_eq!(answer.status(), 200);
//! assert_eq!(answer.text(), "Hello, Ada!");
//! # }
//! ```
//!
//! [`Client::view`] takes a view instead of a router.
//!
//! # A browser in a test
//!
//! A client keeps the cookies that it is sent, follows redirects when it is asked to, and posts what
//! forms do. An [`Answer`] knows the templates that it was rendered from, and their variables:
//!
//! ```
//! use axum::Router;
//! use axum::extract::Form;
//! use axum::http::HeaderMap;
//! use axum::http::header::SET_COOKIE;
//! use axum::response::{AppendHeaders, Redirect};
//! use cbv::prelude::*;
//! use cbv::testing::Client;
//!
//! #[derive(TemplateView)]
//! #[view(template_name = "cbv/base.html", context = Self::with_name)]
//! struct Home {
//!     #[view(extract)]
//!     headers: HeaderMap,
//! }
//!
//! impl Home {
//!     async fn with_name(&self, context: Context) -> Result<Context, cbv::Error> {
//!         let cookie = self.headers.get("cookie").and_then(|cookie| cookie.to_str().ok());
//!         Ok(context.with("cookie", cookie))
//!     }
//! }
//!
//! #[derive(View)]
//! struct Login;
//!
//! impl Login {
//!     #[handler(post)]
//!     async fn login(
//!         &self,
//!         Form(form): Form<Vec<(String, String)>>,
//!     ) -> (AppendHeaders<[(axum::http::HeaderName, String); 1]>, Redirect) {
//!         let cookie = format!("user={}; Path=/; HttpOnly; Secure", form[0].1);
//!         (AppendHeaders([(SET_COOKIE, cookie)]), Redirect::to("/"))
//!     }
//! }
//!
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let router = Router::new().view("/", Home::as_view()).view("/login/", Login::as_view());
//! let client = Client::new(router.with_state(Templates::default()));
//!
//! let answer = client.post("/login/").form(&[("name", "ada")]).follow().await;
//! assert_eq!(answer.redirect_chain(), [("/".to_owned(), 303)]);
//! assert_eq!(answer.templates(), ["cbv/base.html"]);
//! assert_eq!(answer.context("cookie").unwrap().as_str(), Some("user=ada"));
//! assert_eq!(client.cookie("user").as_deref(), Some("ada"));
//! # });
//! ```

mod answer;
mod client;
mod cookies;
mod failure;
mod follow;
#[cfg(feature = "access")]
mod login;
mod multipart;
#[cfg(feature = "templates")]
pub(crate) mod recorded;
mod request;

pub use answer::Answer;
pub use client::Client;
pub use multipart::Multipart;
pub use request::TestRequest;
