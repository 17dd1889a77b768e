//! What caches are told.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::http::header::{CACHE_CONTROL, Entry};
use axum::http::{Extensions, HeaderValue, Method};
use axum::response::Response;

use super::is_read;

/// What the option `cache` says, as `Cache-Control` (RFC 9111, 5.2.2). The macros have checked it.
#[derive(Debug, Clone, Copy)]
pub struct CachePolicy {
    /// What is told where nobody asked for the user.
    policy: &'static str,
    /// The same, private.
    of_user: &'static str,
    /// Whether nothing is stored, errors neither.
    forbids_storing: bool,
}

impl CachePolicy {
    /// `of_user` is `policy` with `private`, and without what is for shared caches.
    #[must_use]
    pub const fn new(policy: &'static str, of_user: &'static str, forbids_storing: bool) -> Self {
        Self { policy, of_user, forbids_storing }
    }
}

/// Whether anything has asked for the user of a request: an answer may then differ from user to user, and is for one
/// user's cache alone.
///
/// It is an extension of the request. Whatever asks for the user calls [`note`](Self::note): the checks, extractors and
/// templates of `cbv::access` do, and an extractor of one's own does it as here. The option `cache` then says `private`,
/// whatever it says else.
///
/// ```
/// use std::convert::Infallible;
///
/// use axum::extract::FromRequestParts;
/// use axum::http::request::Parts;
/// use cbv::conditional::UserAsked;
/// use cbv::prelude::*;
///
/// struct Visitor(String);
///
/// impl<S: Sync> FromRequestParts<S> for Visitor {
///     type Rejection = Infallible;
///
///     async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
///         UserAsked::note(&mut parts.extensions);
///         Ok(Self("Ada".to_owned()))
///     }
/// }
///
/// #[derive(View)]
/// #[view(cache = "public, max-age=60")]
/// struct Hello {
///     #[view(extract)]
///     visitor: Visitor,
/// }
///
/// impl Hello {
///     #[handler(get)]
///     async fn show(&self) -> String {
///         format!("Hello, {}!", self.visitor.0)
///     }
/// }
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::view("/", Hello::as_view());
/// assert_eq!(client.get("/").await.header("cache-control"), Some("max-age=60, private"));
/// # });
/// ```
#[derive(Debug, Clone, Default)]
pub struct UserAsked(Arc<AtomicBool>);

impl UserAsked {
    /// The mark of a request, which it has from here on. A layer that keeps answers takes it before it gives the request
    /// away.
    #[must_use]
    pub fn watch(extensions: &mut Extensions) -> Self {
        extensions.get_or_insert_default::<Self>().clone()
    }

    /// The user of a request is asked for.
    pub fn note(extensions: &mut Extensions) {
        Self::watch(extensions).0.store(true, Ordering::Relaxed);
    }

    /// Whether the user was asked for so far.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Writes the policy of a view into an answer that has none of its own.
///
/// Only what answers GET and HEAD can be stored (RFC 9110, 9.3.3: a POST only where it says so), and no error is: it may
/// be over the next moment. What must not be stored says so in every answer.
pub(super) fn write(
    policy: &CachePolicy,
    answer: &mut Response,
    method: &Method,
    asked: &UserAsked,
) {
    let is_error = answer.status().is_client_error() || answer.status().is_server_error();
    if !policy.forbids_storing && (is_error || !is_read(method)) {
        return;
    }
    if let Entry::Vacant(vacant) = answer.headers_mut().entry(CACHE_CONTROL) {
        let text = if asked.is_asked() { policy.of_user } else { policy.policy };
        vacant.insert(HeaderValue::from_static(text));
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::StatusCode;

    use super::*;

    fn written(policy: CachePolicy, status: u16, method: &Method, is_asked: bool) -> String {
        let mut answer = Response::new(Body::empty());
        *answer.status_mut() = StatusCode::from_u16(status).expect("a status");
        let mut extensions = Extensions::new();
        let asked = UserAsked::watch(&mut extensions);
        if is_asked {
            UserAsked::note(&mut extensions);
        }
        write(&policy, &mut answer, method, &asked);
        let value = answer.headers().get(CACHE_CONTROL);
        value.map_or_else(String::new, |value| value.to_str().expect("a text").to_owned())
    }

    const SHARED: CachePolicy =
        CachePolicy::new("public, max-age=60", "max-age=60, private", false);
    const NOTHING: CachePolicy = CachePolicy::new("no-store", "no-store", true);

    #[test]
    fn what_one_user_sees_is_private() {
        assert_eq!(written(SHARED, 200, &Method::GET, false), "public, max-age=60");
        assert_eq!(written(SHARED, 200, &Method::GET, true), "max-age=60, private");
        assert_eq!(written(SHARED, 304, &Method::HEAD, true), "max-age=60, private");
    }

    #[test]
    fn neither_errors_nor_answers_to_post_are_stored() {
        for (status, method) in [(404, &Method::GET), (500, &Method::GET), (200, &Method::POST)] {
            assert_eq!(written(SHARED, status, method, false), "", "{status} {method}");
            assert_eq!(written(NOTHING, status, method, false), "no-store", "{status} {method}");
        }
    }
}
