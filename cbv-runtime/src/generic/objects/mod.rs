//! What views of one and of many objects share.

mod attributes;
mod json;
mod names;
mod request;
mod source;

pub use attributes::ObjectAttributes;
pub(super) use json::varied;
pub use json::{AsJson, JsonOf, Publishes};
pub use names::ModelName;
pub use request::DatabaseOf;
pub(super) use request::ObjectRequest;
pub(super) use source::FromTemplatesAndDatabase;
