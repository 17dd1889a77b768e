//! Who visits the shop: a random text in a cookie. Visitors have no accounts.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

use crate::secret;

const COOKIE: &str = "visitor";

/// Nobody guesses the text, so that nobody takes the place of another one.
#[derive(Clone)]
pub(crate) struct Visitor {
    pub(crate) id: String,
}

impl Visitor {
    /// What the answer to a POST sets: without one, nothing is remembered.
    pub(crate) fn cookie(&self) -> CookieJar {
        let cookie = Cookie::build((COOKIE, self.id.clone()));
        let cookie = cookie.path("/").http_only(true).same_site(SameSite::Lax).permanent();
        CookieJar::new().add(cookie)
    }

    fn new() -> Self {
        Self { id: secret::random() }
    }
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let jar = CookieJar::from_headers(&parts.headers);
        let id = jar.get(COOKIE).map(|cookie| cookie.value().to_owned());
        // A text of another form is none of ours.
        let is_ours = |id: &String| id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit());
        Ok(id.filter(is_ours).map_or_else(Self::new, |id| Self { id }))
    }
}
