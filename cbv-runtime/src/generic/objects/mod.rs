//! What views of one and of many objects share.

mod attributes;
mod json;
mod names;
mod request;
mod source;
mod version;

pub use attributes::ObjectAttributes;
pub(super) use json::varied;
pub use json::{AsJson, JsonOf, Publishes};
pub use names::ModelName;
pub use request::DatabaseOf;
pub(super) use request::ObjectRequest;
pub(super) use source::FromTemplatesAndDatabase;
pub(super) use version::ObjectConditions;
#[cfg(all(feature = "forms", feature = "sea-orm"))]
pub(super) use version::validators_of;
