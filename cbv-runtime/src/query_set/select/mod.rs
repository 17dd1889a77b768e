//! Selects of SeaORM.

mod answer;
mod connection;
mod forwarded;
mod identity;
mod limit;
mod limited;
mod loaded;
mod loader;
mod nothing;
mod order;
mod search;
mod selection;
#[cfg(feature = "templates")]
mod values;

#[cfg(feature = "dates")]
pub(crate) use answer::answered;
pub(crate) use answer::is_down;
#[cfg(feature = "dates")]
pub(crate) use limited::unlimited;
pub use loaded::Loaded;
pub use loader::{Loads, NoLoader, WithoutLoader};
pub use selection::Selection;
#[cfg(feature = "templates")]
pub use values::{Row, ValueColumn, Values};
