//! Forms as templates see them, and as they print them.
//!
//! What a form shows has a template of the library for each of its parts, `cbv/forms/*.html`, and an
//! object that the template sees. Beside the object stands Rust code that writes what the template says:
//! it is used where the application has no template of that name.

mod attributes;
mod choice;
mod choices;
mod errors;
mod field;
mod form;
mod group;
mod hints;
mod label;
mod value;
mod widget;
mod widget_attributes;
