//! Requests that pages of other sites make: refused at the entrance of every view.
//!
//! A browser says with each request where it comes from, in `Sec-Fetch-Site`, which no page can
//! set; an older one, or one on a page without TLS, in `Origin`. Whoever sends neither is no
//! browser, and has no cookies of a user that a page could make use of. So no token is needed: what
//! Django keeps in a cookie and a hidden field is known without both.
//!
//! The rules are those of `http.CrossOriginProtection` of Go, and of `csrf` of tower-http. The latter
//! cannot be asked without a request of its own to pass on, and copies each `Origin` to read it as a
//! URL; a test holds this against it.

mod forbidden;
mod origin;
mod trusted;

use axum::extract::Request;
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri};

pub(crate) use self::forbidden::forbidden;
use self::trusted::FromTrustedOrigin;
pub use self::trusted::{InvalidOrigin, TrustedOrigins};

static SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Whether a view may answer the request. GET, HEAD, OPTIONS and TRACE change nothing (RFC 9110,
/// 9.2.1), wherever they come from.
#[inline]
pub(crate) fn may_enter(request: &Request) -> bool {
    request.method().is_safe() || is_from_here(request) || is_trusted(request)
}

/// Whether the layer [`TrustedOrigins`] has marked it.
#[cold]
fn is_trusted(request: &Request) -> bool {
    request.extensions().get::<FromTrustedOrigin>().is_some()
}

/// Whether no page of another site has made it.
fn is_from_here(request: &Request) -> bool {
    match said(request.headers()) {
        Said::Here | Said::Nothing => true,
        Said::Elsewhere => false,
        Said::Origin => is_of_host(request),
    }
}

/// What a request says about the page that has made it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// No page of another site has: one of this origin, or the user, by a bookmark for one.
    Here,
    /// One of another origin, of the same site perhaps: not all of a site need be in one hand.
    Elsewhere,
    /// The origin of the page alone.
    Origin,
    /// It comes from no browser.
    Nothing,
}

/// Reads the headers once: that costs less than to look up two names. An empty value says nothing;
/// of several lines each has to say that it comes from here.
fn said(headers: &HeaderMap) -> Said {
    let (mut is_here, mut has_origin) = (false, false);
    for (name, value) in headers {
        if *name == ORIGIN {
            has_origin |= !value.is_empty();
        } else if *name == SEC_FETCH_SITE {
            match value.as_bytes() {
                b"same-origin" | b"none" => is_here = true,
                b"" => {}
                _ => return Said::Elsewhere,
            }
        }
    }
    match (is_here, has_origin) {
        (true, _) => Said::Here,
        (false, true) => Said::Origin,
        (false, false) => Said::Nothing,
    }
}

/// Whether it is sent to the host that its page is from. The scheme cannot be compared: behind a
/// proxy, nobody knows it.
fn is_of_host(request: &Request) -> bool {
    let Some(host) = host(request.uri(), request.headers()) else { return false };
    let mut origins = request.headers().get_all(ORIGIN).iter();
    origins.all(|origin| host_of(origin.as_bytes()) == Some(host))
}

/// The host, and its port where it has one (RFC 9112, 3.2): `:authority` in HTTP/2, or `Host`. Of
/// two lines nobody knows which one a proxy has looked at.
pub(crate) fn host<'r>(uri: &'r Uri, headers: &'r HeaderMap) -> Option<&'r [u8]> {
    if let Some(authority) = uri.authority() {
        return Some(authority.as_str().as_bytes());
    }
    let mut lines = headers.get_all(HOST).iter().map(HeaderValue::as_bytes);
    let host = lines.next().filter(|host| !host.is_empty());
    host.filter(|_| lines.next().is_none())
}

/// `example.org:8000` of `https://example.org:8000`. The origin `null` has none.
fn host_of(origin: &[u8]) -> Option<&[u8]> {
    origin.strip_prefix(b"https://").or_else(|| origin.strip_prefix(b"http://"))
}
