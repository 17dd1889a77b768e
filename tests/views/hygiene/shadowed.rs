//! Everything in the prelude, and more, is the user's own.

#![allow(dead_code, unused_macros, reason = "these names are here to be in the way")]

/// Structs that take a name as type and as value.
macro_rules! in_the_way {
    ($($name:ident)+) => { $(pub(crate) struct $name;)+ };
}

in_the_way! {
    AsMut AsRef AsView Box Call Clone Configured Copy Debug Default Deref Drop Eq Err Extract Fn
    FnMut FnOnce Found From Future Handler HeadArgument Inherited Into IntoAttribute IntoResponse
    Iterator LastArgument None Ok Option Parts Pin Request Response Result Router RouterExt
    Send Setters Settings Sized Slots Some State String Sync Table ToOwned ToString Unpin Vec View
    Deserialize Serialize Deserializer Visitor
    Context Error Page Templates TemplateName TemplateView RedirectView Redirect Value Shared Opaque
    Field Described
}

/// Paths that do not start at the root would end here.
pub(crate) mod core {}
pub(crate) mod std {}
pub(crate) mod cbv {}
pub(crate) mod axum {}
pub(crate) mod serde {}
pub(crate) mod tokio {}

/// Macros of these names do something else.
macro_rules! panic {
    () => {};
}
macro_rules! assert {
    () => {};
}
macro_rules! matches {
    () => {};
}
macro_rules! unreachable {
    () => {};
}
macro_rules! vec {
    () => {};
}

/// Functions, too.
pub(crate) fn drop() {}
pub(crate) fn respond() {}
pub(crate) fn capture() {}

/// Traits whose methods every type has.
pub(crate) trait Everywhere {
    fn clone(&self) {}
    fn into(&self) {}
    fn layer(&self) {}
    fn respond(&self) {}
    fn edit(&self) {}
    fn settings(&self) {}
    fn from_settings() {}
    fn extract() {}
    fn head(&self) {}
    fn view(&self) {}
    fn call(&self) {}
    fn split(&self) {}
    fn last(&self) {}
    fn finish(&self) {}
}

impl<T> Everywhere for T {}

include!("everything.rs");
include!("bases.rs");
include!("generics.rs");
