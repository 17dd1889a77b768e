//! Who visits the shop: a random text in a cookie, until there are logins.

use std::convert::Infallible;
use std::fmt::Write as _;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, Key, SameSite};

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
        let key = Key::generate();
        let mut id = String::with_capacity(32);
        for byte in &key.signing()[..16] {
            // A string takes all that is written into it.
            let _ = write!(id, "{byte:02x}");
        }
        Self { id }
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
