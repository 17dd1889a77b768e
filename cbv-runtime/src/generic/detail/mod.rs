//! Django's `DetailView`.

pub(in crate::generic) mod view;

pub use view::DetailView;
#[cfg(all(feature = "forms", feature = "sea-orm"))]
pub(in crate::generic) use view::find;
