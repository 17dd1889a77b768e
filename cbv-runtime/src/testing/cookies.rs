//! The cookies of a client.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use cookie_store::{CookieStore, RawCookie};
use url::Url;

/// What a browser keeps (RFC 6265): each cookie for the paths and the time that it is for.
#[derive(Clone, Debug, Default)]
pub(super) struct Cookies(Arc<Mutex<CookieStore>>);

impl Cookies {
    fn store(&self) -> MutexGuard<'_, CookieStore> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds those for a URL to the ones that a test has written into the header.
    pub(super) fn send(&self, url: &Url, headers: &mut HeaderMap) {
        let written = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs: Vec<_> = written.map(str::to_owned).collect();
        let store = self.store();
        let kept = store.get_request_values(url);
        pairs.extend(kept.map(|(name, value)| format!("{name}={value}")));
        if let Ok(value) = HeaderValue::from_str(&pairs.join("; "))
            && !pairs.is_empty()
        {
            headers.insert(COOKIE, value);
        }
    }

    /// Takes those of an answer.
    pub(super) fn take(&self, url: &Url, headers: &HeaderMap) {
        let sent = headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        let sent = sent.filter_map(|text| RawCookie::parse(text.to_owned()).ok());
        self.store().store_response_cookies(sent, url);
    }

    pub(super) fn get(&self, name: &str) -> Option<String> {
        let store = self.store();
        let found = store.iter_unexpired().find(|cookie| cookie.name() == name);
        found.map(|cookie| cookie.value().to_owned())
    }

    pub(super) fn set(&self, url: &Url, name: &str, value: &str) {
        let cookie = RawCookie::build((name.to_owned(), value.to_owned())).path("/").build();
        let stored = self.store().insert_raw(&cookie, url).map(|_| ());
        stored.unwrap_or_else(|error| panic!("`{name}` cannot be a cookie: {error}"));
    }

    pub(super) fn clear(&self) {
        self.store().clear();
    }
}
