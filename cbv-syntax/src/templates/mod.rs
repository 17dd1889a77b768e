//! What a template refers to: other templates, and patterns of URLs.

mod built_in;
mod check;
mod circles;
mod depth;
mod django;
mod files;
pub mod flow;
mod fragment;
mod known;
mod mistake;
mod refers;
mod statics;
mod tags;
mod visit;

pub use built_in::built_in;
pub use check::{Checked, Sources, check, check_from, did_you_mean};
pub use files::{Folder, is_name};
pub use fragment::{blocks, fragment, fragment_name};
pub use known::{Declared, FILTERS, FUNCTIONS, TESTS, unknown};
pub use mistake::Mistake;
pub use refers::{Captures, Kind, Needed, Reference, StaticCall, Template, UrlCall, Use};
pub use statics::missing_static_files;
