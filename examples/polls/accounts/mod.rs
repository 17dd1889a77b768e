//! Who reads: a name in a signed cookie. There are no passwords: whoever says a name has it.

pub(crate) mod views;

use std::convert::Infallible;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::Redirect;
use axum_extra::extract::SignedCookieJar;
use axum_extra::extract::cookie::Key;
use cbv::TemplateFields;
use cbv::shortcuts::NextPage;
use serde::Serialize;

use crate::urls;

const COOKIE: &str = "user";

#[derive(Clone, Debug, Serialize, TemplateFields)]
pub(crate) struct User {
    pub(crate) name: String,
}

impl User {
    fn of(headers: &HeaderMap, key: Key) -> Option<Self> {
        let cookie = SignedCookieJar::from_headers(headers, key).get(COOKIE)?;
        Some(Self { name: cookie.value().to_owned() })
    }
}

/// The variable `user` of every template that names it.
pub(crate) async fn user(request: Parts, key: Key) -> Result<Option<User>, Infallible> {
    Ok(User::of(&request.headers, key))
}

/// A view with a field of this type wants a login: others are sent there, and come back.
impl<S: Sync> FromRequestParts<S> for User
where
    Key: FromRef<S>,
{
    type Rejection = Redirect;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Redirect> {
        let login = || Redirect::to(&NextPage::of(parts).added_to(urls::login()));
        Self::of(&parts.headers, Key::from_ref(state)).ok_or_else(login)
    }
}
