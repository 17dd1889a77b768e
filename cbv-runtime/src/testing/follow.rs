//! Where a redirect leads.

use axum::http::header::{
    CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, HOST, LOCATION,
    TRANSFER_ENCODING,
};
use axum::http::request::Parts;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use bytes::Bytes;
use url::Url;

/// As many as browsers follow.
const MOST: usize = 20;

/// The host of a request that names none: Django's `testserver`. Behind TLS, so that cookies with
/// `Secure` are sent back.
const HOME: &str = "https://testserver";

/// The whole URL of a request, of whatever path and host a test sends.
pub(super) fn url_of(uri: &Uri, headers: &HeaderMap) -> Url {
    let named = headers.get(HOST).and_then(|host| host.to_str().ok());
    let host = uri.authority().map(Authority::as_str).or(named);
    let named = host.and_then(|host| Url::parse(&format!("https://{host}")).ok());
    let mut url = named.unwrap_or_else(|| Url::parse(HOME).expect("a URL"));
    url.set_path(uri.path());
    url.set_query(uri.query());
    url
}

/// Where an answer leads to, if it is a redirect on the same host.
pub(super) fn target(from: &Url, status: StatusCode, headers: &HeaderMap) -> Option<Url> {
    if !matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let location = headers.get(LOCATION)?.to_str().ok()?;
    let target = from.join(location).ok()?;
    (target.host() == from.host()).then_some(target)
}

/// Changes a request into the one that follows it (RFC 9110, 15.4).
pub(super) fn redirect(head: &mut Parts, body: &mut Bytes, status: StatusCode, target: &Url) {
    let keeps_method = matches!(status.as_u16(), 307 | 308);
    if !keeps_method && head.method != Method::HEAD {
        head.method = Method::GET;
        *body = Bytes::new();
        for header in
            [CONTENT_TYPE, CONTENT_LENGTH, CONTENT_ENCODING, CONTENT_LANGUAGE, TRANSFER_ENCODING]
        {
            head.headers.remove(header);
        }
    }
    let path = path(target);
    head.uri = path.parse().unwrap_or_else(|error| panic!("`{path}` cannot be requested: {error}"));
}

/// The path and the query.
pub(super) fn path(url: &Url) -> String {
    let query = url.query().map_or_else(String::new, |query| format!("?{query}"));
    format!("{}{query}", url.path())
}

/// # Panics
///
/// When the redirects lead to where they have been, or there are too many of them (Django's
/// `RedirectCycleError`).
#[track_caller]
pub(super) fn check(start: &str, chain: &[(String, u16)]) {
    let urls: Vec<_> = std::iter::once(start).chain(chain.iter().map(|(url, _)| &**url)).collect();
    let Some((last, before)) = urls.split_last() else { return };
    let comes_again = chain.len() > 1 && before[1..].contains(last);
    let way = || urls.join("` → `");
    assert!(!comes_again, "the redirects go in a circle: `{}`", way());
    assert!(chain.len() <= MOST, "there are more than {MOST} redirects: `{}`", way());
}
