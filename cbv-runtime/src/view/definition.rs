//! The trait of every view.

use std::future::{Future, ready};

use crate::conditional::{ETag, LastModified};
use crate::error::Error;
use crate::extract::rejected::Rejected;
use crate::urls::CaptureFields;
use crate::view::as_view::Settings;
use crate::view::attributes::AttributeList;
use crate::view::table::{Slots, Table};
use crate::view::uniform::is_async;
use axum::http::request::Parts;

/// A class-based view: Django's `View`.
///
/// `#[derive(View)]` implements it; it is not written by hand. It is named as the root of a base
/// (`#[base] trait JsonIndex: View`), and its items can be read:
///
/// - [`State`](View::State), the axum state that the view needs;
/// - [`ALLOW`](View::ALLOW), the verbs that it answers;
/// - [`IS_ASYNC`](View::IS_ASYNC), how it answers them.
///
/// One value of the type serves one request: it is built anew from the attributes of its route
/// and from what it extracts, as Django's `as_view()` does.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a view",
    label = "`#[handler]` belongs in an `impl` block of a view",
    note = "write `#[derive(View)]` on `{Self}`"
)]
pub trait View: Sized + Send + Sync + 'static {
    /// The axum state that the view needs: `#[view(state = ..)]`, `()` without it.
    type State: Clone + Send + Sync + 'static;

    /// The verbs that are answered, as the `Allow` header names them: in Django's order, each
    /// once, HEAD, OPTIONS and inherited ones included.
    const ALLOW: &'static str = Self::__CBV_TABLE.allow();

    /// Whether the handlers are `async fn`, which run on the runtime; else they are `fn`, which run on
    /// the blocking pool. Django's `view_is_async`.
    const IS_ASYNC: bool = is_async::<Self>();

    #[doc(hidden)]
    type __CbvSource;
    #[doc(hidden)]
    type __CbvAttributes: AttributeList;
    #[doc(hidden)]
    type __CbvCaptures;
    #[doc(hidden)]
    const __CBV_CAPTURES: CaptureFields = CaptureFields {
        rest: <Self::__CbvAttributes as AttributeList>::CAPTURES,
        ..CaptureFields::NONE
    };
    #[doc(hidden)]
    const __CBV_HAS_BASE: bool = false;
    /// The attributes of its base and of flattened structs that the view sets.
    #[doc(hidden)]
    const __CBV_INITIAL_VALUES: &'static [&'static str] = &[];
    #[doc(hidden)]
    const __CBV_BASE: Slots<Self> = Slots::NONE;
    #[doc(hidden)]
    const __CBV_INHERITED: Slots<Self>;
    #[doc(hidden)]
    const __CBV_TABLE: Table<Self>;
    #[doc(hidden)]
    const __CBV_INLINE: bool = false;
    #[doc(hidden)]
    const __CBV_CSRF_EXEMPT: bool = false;
    /// Whether the view says which version it shows: the options `etag` and `last_modified`.
    #[doc(hidden)]
    const __CBV_IS_CONDITIONAL: bool = false;

    #[doc(hidden)]
    fn __cbv_build(
        attributes: &Self::__CbvAttributes,
        parts: &mut Parts,
        state: &Self::State,
    ) -> impl Future<Output = Result<Self, Rejected>> + Send;

    /// The option `etag`.
    #[doc(hidden)]
    fn __cbv_etag(&self) -> impl Future<Output = Result<Option<ETag>, Error>> + Send {
        ready(Ok(None))
    }

    /// The option `last_modified`.
    #[doc(hidden)]
    fn __cbv_last_modified(
        &self,
    ) -> impl Future<Output = Result<Option<LastModified>, Error>> + Send {
        ready(Ok(None))
    }

    /// The fields that templates can name. Some of them may have a type that cannot be serialized.
    #[cfg(feature = "templates")]
    #[doc(hidden)]
    const __CBV_TEMPLATE_FIELDS: &'static [&'static str] = &[];

    /// The value of such a field; `None` where it cannot be serialized.
    #[cfg(feature = "templates")]
    #[doc(hidden)]
    fn __cbv_template_field(&self, name: &str) -> Option<minijinja::Value> {
        let _ = name;
        None
    }

    #[doc(hidden)]
    #[must_use]
    fn __cbv_layers(settings: Settings<Self>) -> Settings<Self> {
        settings
    }
}

/// `Books` for `shop::views::Books`.
pub(crate) fn short_name<V>() -> &'static str {
    let name = std::any::type_name::<V>();
    name.rsplit("::").next().unwrap_or(name)
}
