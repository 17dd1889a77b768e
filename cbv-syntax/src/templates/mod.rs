//! What a template refers to: other templates, and patterns of URLs.

mod built_in;
mod check;
mod files;
mod refers;
mod visit;

pub use built_in::built_in;
pub use check::{Checked, Mistake, Sources, check, check_from, did_you_mean};
pub use files::{Folder, is_name};
pub use refers::{Captures, Needed, Template, UrlCall};
