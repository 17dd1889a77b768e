//! Django's `ListView`.

mod attributes;
mod page_object;
mod view;

pub use attributes::ListAttributes;
pub use view::ListView;
