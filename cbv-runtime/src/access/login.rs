//! URLs of logins, and texts, as options write them.

use std::borrow::Cow;

/// A URL of a login: a text, or a function of `urls!`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no URL of a login",
    label = "a text, or a function that returns one",
    note = "write `login_url = \"/sign-in/\"`, or name a function of `urls!` without captures: `login_url = urls::sign_in`"
)]
pub trait LoginUrl<Kind> {
    /// The URL.
    fn login_url(self) -> Cow<'static, str>;
}

/// The marker of a function.
#[derive(Debug)]
pub struct Function;

/// The marker of a text.
#[derive(Debug)]
pub struct Text;

#[diagnostic::do_not_recommend]
impl<F: FnOnce() -> String> LoginUrl<Function> for F {
    fn login_url(self) -> Cow<'static, str> {
        Cow::Owned(self())
    }
}

impl LoginUrl<Text> for &'static str {
    fn login_url(self) -> Cow<'static, str> {
        Cow::Borrowed(self)
    }
}

impl LoginUrl<Text> for String {
    fn login_url(self) -> Cow<'static, str> {
        Cow::Owned(self)
    }
}
