//! What is included behind a namespace.

use cbv::prelude::*;

use crate::app::App;
use crate::detail::BookDetail;
use crate::int::Int;

urls! {
    pub(crate) mod urls: App, app_name = shop {
        "/item/{pk: Int}/" => BookDetail::as_view(), name = item;
    }
}
