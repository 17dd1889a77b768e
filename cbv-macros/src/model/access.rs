use proc_macro2::Ident;
use syn::{Expr, LitStr, Path};

use super::Verb;

/// What a view, a base or a handler says of who may: its options of access.
#[derive(Default)]
pub(crate) struct AccessOptions {
    pub(crate) checks: Vec<AccessCheck>,
    pub(crate) settings: AccessSettings,
    /// The first of them, where it is written.
    pub(crate) first: Option<Ident>,
}

/// `login_required`, `permission_required = ..`, or a function of `user_passes_test = ..`.
pub(crate) struct AccessCheck {
    pub(crate) name: Ident,
    /// Those that it is for; none: all.
    pub(crate) verbs: Vec<Verb>,
    pub(crate) kind: CheckKind,
}

pub(crate) enum CheckKind {
    Login,
    /// All of several, or any.
    Permission(Needed, Vec<Expr>),
    /// All of several.
    Test(Vec<Path>),
}

#[derive(Clone, Copy)]
pub(crate) enum Needed {
    All,
    Any,
}

/// What happens to those who may not: Django's `AccessMixin`.
#[derive(Default)]
pub(crate) struct AccessSettings {
    pub(crate) login_url: Option<Expr>,
    /// Empty: there is none.
    pub(crate) redirect_field_name: Option<LitStr>,
    pub(crate) raise_exception: Option<bool>,
    pub(crate) permission_denied_message: Option<Expr>,
}

impl AccessOptions {
    pub(crate) fn is_empty(&self) -> bool {
        self.first.is_none()
    }
}

/// The options of access.
pub(crate) const ACCESS_OPTIONS: [&str; 7] = [
    "login_required",
    "permission_required",
    "user_passes_test",
    "login_url",
    "redirect_field_name",
    "raise_exception",
    "permission_denied_message",
];

/// Names under which people look for them.
pub(crate) const ACCESS_ELSEWHERE: [(&str, &str); 4] = [
    ("test_func", "in the option `user_passes_test`: write `user_passes_test = Self::test_func`"),
    (
        "permission_classes",
        "in the options `login_required`, `permission_required` and `user_passes_test`",
    ),
    ("has_permission", "in the `has_permission` of the state's `cbv::access::Authenticate`"),
    (
        "handle_no_permission",
        "in the options `login_url`, `redirect_field_name` and `raise_exception`, and on a page of its own in a template `403.html`",
    ),
];
