//! Selects of SeaORM.

mod answer;
mod limit;
mod loaded;
mod order;
mod search;
mod selection;
mod values;

pub(crate) use answer::is_down;
pub use loaded::Loaded;
pub use selection::Selection;
pub use values::{Row, ValueColumn, Values};
