//! Django's class-based views for axum.

pub use cbv_macros::{Attributes, View, base, handler};
pub use cbv_runtime::{
    AsView, Attributes, Configured, Converter, IntoAttribute, RouterExt, Slug, View, ViewFuture,
};

#[cfg(feature = "testing")]
pub use cbv_runtime::testing;

#[doc(hidden)]
pub use cbv_runtime::__private;

/// What an application imports: `use cbv::prelude::*`.
pub mod prelude {
    pub use crate::{Attributes, Configured, RouterExt, Slug, View, base, handler};
}
