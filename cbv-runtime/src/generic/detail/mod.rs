//! Django's `DetailView`.

pub(in crate::generic) mod view;

pub use view::DetailView;
