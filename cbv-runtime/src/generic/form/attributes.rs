//! The attributes of views with a form.

use std::borrow::Cow;

use axum::http::StatusCode;
use cbv_macros::Attributes;

/// How a view shows its form.
#[derive(Attributes)]
#[view(crate = crate)]
pub struct FormAttributes {
    /// What stands before the names of the fields, `<prefix>-<name>`: so several forms can stand on
    /// one page.
    #[view(default)]
    pub prefix: Option<Cow<'static, str>>,
    /// The status of the page that shows a form again with its errors: 200, as in Django. Scripts
    /// that look at it may rather have 422.
    #[view(default = StatusCode::OK)]
    pub invalid_status: StatusCode,
}
