//! Conditional requests (RFC 9110, 13), and what caches are told.
//!
//! A view says by the options `etag` and `last_modified` which version of it a client would see. A client that has
//! that version is answered with 304 and no body, one that wants to change another version with 412.
//!
//! ```
//! use cbv::Error;
//! use cbv::conditional::ETag;
//! use cbv::prelude::*;
//!
//! #[derive(View)]
//! #[view(etag = Self::etag, cache = "private, max-age=60")]
//! struct Counter {
//!     #[view(path)]
//!     version: u32,
//! }
//!
//! impl Counter {
//!     async fn etag(&self) -> Result<Option<ETag>, Error> {
//!         Ok(Some(ETag::strong(self.version.to_string())))
//!     }
//!
//!     #[handler(get)]
//!     async fn show(&self) -> String {
//!         format!("version {}", self.version)
//!     }
//! }
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let client = cbv::testing::Client::view("/{version}", Counter::as_view());
//! let answer = client.get("/7").await;
//! assert_eq!(answer.header("etag"), Some("\"7\""));
//! assert_eq!(answer.header("cache-control"), Some("private, max-age=60"));
//! let answer = client.get("/7").header("if-none-match", "\"7\"").await;
//! assert_eq!(answer.status(), 304);
//! assert_eq!(answer.text(), "");
//! # });
//! ```

mod answer;
mod cache;
mod etag;
mod fields;
mod last_modified;
mod preconditions;
mod tags;
mod validators;
mod variant;
mod vary;

use axum::http::Method;

#[cfg(all(feature = "forms", feature = "sea-orm"))]
pub(crate) use answer::changed_meanwhile;
#[doc(hidden)]
pub use cache::CachePolicy;
pub use cache::UserAsked;
pub use etag::{ETag, InvalidETag};
#[doc(hidden)]
pub use fields::FieldsOfAnswer;
#[cfg(feature = "templates")]
pub(crate) use fields::write_validators;
pub(crate) use fields::{tell, writing};
pub use last_modified::{LastModified, Moment};
pub(crate) use preconditions::Preconditions;
pub use validators::Validators;
#[cfg(feature = "templates")]
pub(crate) use variant::PARTS;
#[doc(hidden)]
pub use variant::Variant;

/// Whether what answers a verb shows a version: that of GET, and of HEAD.
pub(crate) fn is_read(method: &Method) -> bool {
    *method == Method::GET || *method == Method::HEAD
}
