//! Django's `ListView`.

mod asked;
mod attributes;
mod count;
mod links;
mod listed;
mod page_object;
mod sorting;
mod view;

pub use asked::Asked;
pub use attributes::ListAttributes;
pub use count::{Count, CountCache};
pub(in crate::generic) use links::PageLinks;
pub use view::ListView;
