//! What is included behind a namespace.

use cbv::prelude::*;

use crate::app::App;
use crate::detail::BookDetail;

urls! {
    pub(crate) mod urls: App, app_name = shop {
        "/item/{pk: i64}/" => BookDetail::as_view(), name = item;
    }
}
