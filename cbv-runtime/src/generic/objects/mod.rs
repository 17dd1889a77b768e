//! What views of one and of many objects share.

mod attributes;
mod names;
mod request;
mod source;

pub use attributes::ObjectAttributes;
pub use names::ModelName;
pub use request::DatabaseOf;
pub(super) use request::ObjectRequest;
pub(super) use source::FromTemplatesAndDatabase;
