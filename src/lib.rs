//! Django's class-based views for axum.

pub use cbv_macros::{Attributes, View, base, handler};
pub use cbv_runtime::{
    AsView, Attributes, Configured, Converter, IntoAttribute, RouterExt, Slug, View, ViewFuture,
};

#[cfg(feature = "testing")]
pub use cbv_runtime::testing;

/// What generated code calls. Not part of the API: any release may change it.
#[doc(hidden)]
pub mod __private {
    pub use cbv_macros::__document;
    pub use cbv_runtime::__private::*;
}

/// What an application imports: `use cbv::prelude::*`.
pub mod prelude {
    pub use crate::{Attributes, Configured, RouterExt, Slug, View, base, handler};
}
