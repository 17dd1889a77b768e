//! What both halves of cbv read: the macros while a crate compiles, and the run time when an
//! application starts. Both find the same mistakes, and say the same. Depend on the package `cbv`.

mod encode;
pub mod redirect_url;
pub mod scheme;
pub mod suggest;
#[cfg(feature = "templates")]
pub mod templates;

pub use encode::SEGMENT;
