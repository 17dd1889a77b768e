//! Django's `ListView`.

mod asked;
mod attributes;
mod count;
mod listed;
mod sorting;
mod view;

pub use asked::Asked;
pub use attributes::ListAttributes;
pub use count::{Count, CountCache};
pub use view::ListView;
