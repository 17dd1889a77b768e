//! What both halves of cbv read: the macros when a crate is compiled, and the run time when an
//! application starts. Both find the same mistakes and report them in the same words. Depend on the
//! package `cbv`.

mod encode;
pub mod login_url;
pub mod names;
pub mod redirect_url;
pub mod scheme;
pub mod suggest;
#[cfg(feature = "templates")]
pub mod templates;

pub use encode::SEGMENT;
