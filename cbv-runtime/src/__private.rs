//! What generated code calls. Not part of the API: any release may change it, which is why the
//! facade pins the macros and this crate to one version.

pub use crate::conditional::CachePolicy;
pub use crate::extract::argument::{AttributesOf, HeadArgument, LastArgument};
pub use crate::extract::capture::{CaptureNames, capture};
pub use crate::view::as_view::{Chain, Settings, as_view};
pub use crate::view::attributes::{
    AttributeList, AttributeSet, BaseTypes, Extract, StateAndAttributes, into_attribute,
    is_only_attribute, is_only_set,
};
pub use crate::view::call::{Answer, Call, Rest};
/// See the module itself.
pub mod checked {
    pub use crate::checked::*;
}
#[cfg(feature = "access")]
pub use crate::access::generated as access;
#[cfg(feature = "dates")]
/// What the fields of an archive say.
pub mod dates {
    pub use crate::dates::{__date as date, __week as week};
}
pub use crate::extract::query::query;
pub use crate::extract::rejected::Rejected;
#[cfg(feature = "forms")]
pub use crate::forms::generated as forms;
#[cfg(feature = "static-files")]
pub use crate::static_files::generated as static_files;
#[cfg(feature = "templates")]
pub use crate::templates::generated as templates;
/// What templates see of types.
#[cfg(feature = "templates")]
pub use crate::templates::shape;
pub use crate::view::Receiver;
pub use crate::view::handler::{Handler, Slot};
pub use crate::view::layers::{HandlerLayers, ViewService};
pub use crate::view::next::{Dispatch, Held, Next, Passed, SyncNext};
pub use crate::view::passing::{is_set_up, lends, takes, waits};
pub use crate::view::setup::{SettingUp, Setup};
pub use crate::view::state::{FromRouter, ProvidedBy, Source, Stateless};
pub use crate::view::table::{Inherited, Slots, Table};
/// For the code of `urls!`.
pub mod urls {
    pub use crate::urls::*;
}
pub use crate::view::uniform::{
    ListsMethod, answers, base_is_uniform, guards, has_handler, listed, uniform,
};
pub use axum::Router;
pub use axum::extract::FromRequestParts;
pub use axum::http::request::Parts;
pub use axum::response::Response;
pub use cbv_macros::__document;
#[cfg(feature = "sea-orm")]
pub use sea_orm;
pub use serde;
pub use std::borrow::Cow;
pub use std::string::String;
pub use std::sync::{LazyLock, OnceLock};
pub use std::vec::Vec;

/// The fields of a view that templates can read: attributes, captures and query parameters, where
/// their types can be serialized.
#[cfg(feature = "templates")]
#[doc(hidden)]
#[macro_export]
macro_rules! __cbv_describe {
    ($($field:ident $name:literal)*) => {
        const __CBV_TEMPLATE_FIELDS: &'static [&'static str] = &[$($name),*];
        fn __cbv_template_field(
            &self,
            name: &str,
        ) -> ::core::option::Option<$crate::templates::minijinja::Value> {
            #[allow(unused_imports)]
            use $crate::__private::described::{NotSerialized as _, Serialized as _};
            match name {
                $($name => (&&$crate::__private::described::Field(&self.$field)).template_value(),)*
                _ => ::core::option::Option::None,
            }
        }
    };
}
/// Without templates there is nothing to write.
#[cfg(not(feature = "templates"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __cbv_describe {
    ($($field:ident $name:literal)*) => {};
}
/// The traits that [`describe`] tries on each field.
#[cfg(feature = "templates")]
pub mod described {
    pub use crate::templates::objects::{Field, NotSerialized, Serialized};
}
pub use __cbv_describe as describe;

/// The handlers of a view by name: each its own where it has one, else the inherited one.
#[doc(hidden)]
#[macro_export]
macro_rules! __cbv_slots {
    ($view:ty) => {
        $crate::__private::Slots {
            verbs: [
                <$view>::__CBV_HANDLER_FOR_GET,
                <$view>::__CBV_HANDLER_FOR_POST,
                <$view>::__CBV_HANDLER_FOR_PUT,
                <$view>::__CBV_HANDLER_FOR_PATCH,
                <$view>::__CBV_HANDLER_FOR_DELETE,
                <$view>::__CBV_HANDLER_FOR_HEAD,
                <$view>::__CBV_HANDLER_FOR_OPTIONS,
                <$view>::__CBV_HANDLER_FOR_TRACE,
            ],
            not_allowed: <$view>::__CBV_HANDLER_FOR_NOT_ALLOWED,
            setups: <$view as $crate::View>::__CBV_INHERITED
                .setups
                .with(<$view>::__CBV_HANDLER_FOR_SETUP),
            dispatches: <$view as $crate::View>::__CBV_INHERITED
                .dispatches
                .with(<$view>::__CBV_HANDLER_FOR_DISPATCH),
            fields: <$view as $crate::View>::__CBV_INHERITED.fields,
            variant: <$view as $crate::View>::__CBV_INHERITED.variant,
            ..$crate::__private::Slots::NONE
        }
    };
}
pub use __cbv_slots as slots;
