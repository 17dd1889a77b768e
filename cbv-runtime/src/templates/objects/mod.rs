//! Values of the application as templates see them: rows, their fields, and the view itself.

mod fields;
mod rows;
mod view;

pub(crate) use rows::rows;
pub(crate) use view::ViewObject;
pub use view::{Field, NotSerialized, Serialized};
