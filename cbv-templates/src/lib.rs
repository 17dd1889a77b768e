//! What a template refers to: other templates, and patterns of URLs.
//!
//! The macros of cbv ask while a crate compiles, and the run time when an application starts, so
//! that both find the same mistakes and say the same. Depend on the package `cbv`.

mod built_in;
mod check;
mod files;
mod refers;
mod visit;

pub use built_in::built_in;
pub use check::{Checked, Mistake, Sources, check, check_from, did_you_mean};
pub use files::{Folder, is_name};
pub use refers::{Captures, Needed, Template, UrlCall};
