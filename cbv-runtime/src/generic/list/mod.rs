//! Django's `ListView`.

mod attributes;
mod count;
mod parameters;
mod sorting;
pub(in crate::generic) mod view;

pub use attributes::ListAttributes;
pub use count::{Count, CountCache};
pub use parameters::ListParameters;
pub use view::ListView;
