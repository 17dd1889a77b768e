//! Django's `DetailView`.

mod attributes;
mod view;

pub use attributes::DetailAttributes;
pub use view::DetailView;
