//! What happens to those who may not.

use std::borrow::Cow;

use cbv_macros::Attributes;

use crate::urls::{RouteInfo, Routes};
use crate::view::attributes::Attributes;

/// What a route can say about those who may not: Django's `AccessMixin`. Each view with an option of access has
/// them; what is not set is as the options of the view, of its bases and of the application say, in this order.
///
/// ```
/// # use axum::http::request::Parts;
/// # use cbv::access::{Authenticate, NoPermission};
/// # use cbv::prelude::*;
/// # #[derive(Clone)]
/// # struct App;
/// # impl Authenticate for App {
/// #     type User = String;
/// #     type Permission = NoPermission;
/// #     async fn user(&self, _: &mut Parts) -> Result<Option<String>, Error> { Ok(None) }
/// # }
/// #[derive(View)]
/// #[view(state = App, login_required, login_url = "/sign-in/")]
/// struct Books;
///
/// impl Books {
///     #[handler(get)]
///     async fn index(&self) {}
/// }
///
/// let router = axum::Router::new()
///     .view("/books/", Books::as_view())
///     .view("/api/books/", Books::as_view().raise_exception(true));
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::new(router.with_state(App));
/// assert_eq!(client.get("/books/").await.header("location"), Some("/sign-in/?next=/books/"));
/// assert_eq!(client.get("/api/books/").await.status(), 403);
/// # });
/// ```
#[derive(Attributes, Clone, Debug)]
#[view(crate = crate, check = Self::problems)]
pub struct AccessAttributes {
    /// Where users log in.
    #[view(default)]
    pub login_url: Option<Cow<'static, str>>,
    /// The parameter of that URL with the page to come back to; with an empty text there is none.
    #[view(default)]
    pub redirect_field_name: Option<Cow<'static, str>>,
    /// 403 instead of a redirect to the login.
    #[view(default)]
    pub raise_exception: Option<bool>,
    /// The message of the 403, which error pages of the application can show.
    #[view(default)]
    pub permission_denied_message: Option<Cow<'static, str>>,
}

impl AccessAttributes {
    fn problems(&self, _: &RouteInfo, _: &Routes) -> Vec<String> {
        self.login_url.as_deref().and_then(cbv_syntax::login_url::problem).into_iter().collect()
    }

    /// Nothing is said.
    pub(super) const NONE: Self = Self {
        login_url: None,
        redirect_field_name: None,
        raise_exception: None,
        permission_denied_message: None,
    };

    /// What is said here, and what is not, there.
    pub(super) fn or(self, there: Self) -> Self {
        Self {
            login_url: self.login_url.or(there.login_url),
            redirect_field_name: self.redirect_field_name.or(there.redirect_field_name),
            raise_exception: self.raise_exception.or(there.raise_exception),
            permission_denied_message: self
                .permission_denied_message
                .or(there.permission_denied_message),
        }
    }

    /// What a route has set.
    pub(super) fn of_route(configured: &<Self as Attributes>::__CbvConfig) -> Self {
        Self {
            login_url: configured.login_url.clone(),
            redirect_field_name: configured.redirect_field_name.clone(),
            raise_exception: configured.raise_exception,
            permission_denied_message: configured.permission_denied_message.clone(),
        }
    }
}

/// What the options of a view, a base or a handler say of it.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    pub(super) login_url: Option<fn() -> Cow<'static, str>>,
    /// Empty: there is none.
    pub(super) redirect_field_name: Option<&'static str>,
    pub(super) raise_exception: Option<bool>,
    pub(super) permission_denied_message: Option<fn() -> Cow<'static, str>>,
}

impl Settings {
    /// Nothing is said.
    pub const NONE: Self = Self {
        login_url: None,
        redirect_field_name: None,
        raise_exception: None,
        permission_denied_message: None,
    };

    /// With where users log in.
    #[must_use]
    pub const fn login_url(mut self, url: fn() -> Cow<'static, str>) -> Self {
        self.login_url = Some(url);
        self
    }

    /// With the parameter for the page to come back to.
    #[must_use]
    pub const fn redirect_field_name(mut self, name: &'static str) -> Self {
        self.redirect_field_name = Some(name);
        self
    }

    /// With 403 instead of a redirect, or with a redirect.
    #[must_use]
    pub const fn raise_exception(mut self, raises: bool) -> Self {
        self.raise_exception = Some(raises);
        self
    }

    /// With the message of the 403.
    #[must_use]
    pub const fn permission_denied_message(mut self, message: fn() -> Cow<'static, str>) -> Self {
        self.permission_denied_message = Some(message);
        self
    }

    /// Says what is not said yet.
    pub(super) fn fill(&self, said: &mut AccessAttributes) {
        if said.login_url.is_none() {
            said.login_url = self.login_url.map(|url| url());
        }
        if said.redirect_field_name.is_none() {
            said.redirect_field_name = self.redirect_field_name.map(Cow::Borrowed);
        }
        if said.raise_exception.is_none() {
            said.raise_exception = self.raise_exception;
        }
        if said.permission_denied_message.is_none() {
            said.permission_denied_message =
                self.permission_denied_message.map(|message| message());
        }
    }
}
