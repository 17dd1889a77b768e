//! What generated code calls.

use std::borrow::Cow;

pub use super::check::{
    Asking, Check, Checking, Needed, Testing, Verdict, WithUsers, asked, testing,
};
pub use super::levels::Checks;
pub use super::login::LoginUrl;
pub use super::settings::Settings;

/// The URL of a login, as an option writes it.
pub fn login_url<Kind>(url: impl LoginUrl<Kind>) -> Cow<'static, str> {
    url.login_url()
}
