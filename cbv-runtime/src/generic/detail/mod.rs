//! Django's `DetailView`.

mod view;

pub use view::DetailView;
