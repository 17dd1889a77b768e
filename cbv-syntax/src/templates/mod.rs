//! What a template refers to: other templates, and patterns of URLs.

mod built_in;
mod check;
mod files;
mod mistake;
mod refers;
mod statics;
mod visit;

pub use built_in::built_in;
pub use check::{Checked, Sources, check, check_from, did_you_mean};
pub use files::{Folder, is_name};
pub use mistake::Mistake;
pub use refers::{Captures, Needed, StaticCall, Template, UrlCall};
pub use statics::missing_static_files;
