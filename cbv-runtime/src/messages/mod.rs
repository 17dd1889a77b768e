//! Messages that a client sees on its next page: Django's `django.contrib.messages`.
//!
//! They are kept in the session, by [`axum_messages`] on `tower-sessions` 0.14. The layers stand on the
//! router, that of the session outside:
//!
//! ```
//! use axum::Router;
//! use axum::response::Redirect;
//! use axum::routing::post;
//! use cbv::messages::{Messages, MessagesManagerLayer};
//! use cbv::prelude::*;
//! use tower_sessions::{MemoryStore, SessionManagerLayer};
//!
//! const PAGE: &str = "{% for message in messages %}<p class={{ message.tags }}>{{ message }}</p>{% endfor %}";
//!
//! async fn subscribe(messages: Messages) -> Redirect {
//!     messages.success("You are on the list.");
//!     Redirect::to("/")
//! }
//!
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let templates = Templates::from_sources([("home.html", PAGE)])?;
//! let app = Router::new()
//!     .view("/", generic::template("home.html"))
//!     .route("/subscribe/", post(subscribe))
//!     .with_state(templates)
//!     .layer(MessagesManagerLayer)
//!     .layer(SessionManagerLayer::new(MemoryStore::default()).with_secure(false));
//!
//! let client = cbv::testing::Client::new(app);
//! client.post("/subscribe/").await;
//! assert_eq!(client.get("/").await.text(), "<p class=success>You are on the list.</p>");
//! assert_eq!(client.get("/").await.text(), "");
//! # Ok::<(), Error>(())
//! # }).unwrap();
//! ```
//!
//! # In templates
//!
//! `messages` is in every template that names it. To walk over it marks the messages as shown; a template
//! that does not, and one that only asks whether there are any, leaves them for the next page. Without the
//! layer there are none. Each message has
//!
//! | in a template | |
//! |---|---|
//! | `{{ message }}`, `{{ message.message }}` | the text, escaped |
//! | `{{ message.level }}`, `{{ message.level_tag }}`, `{{ message.tags }}` | `debug`, `info`, `success`, `warning` or `error` |
//!
//! A variable of that name which a view or a context processor gives comes first.

mod kept;
mod shown;

pub use axum_messages::{Level, Message, MessagesManagerLayer};
pub use kept::Messages;
pub(crate) use shown::shown;
