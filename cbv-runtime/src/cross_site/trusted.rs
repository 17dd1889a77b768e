//! The sites that may send requests to this one.

use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::http::header::ORIGIN;
use axum::http::{HeaderMap, HeaderValue, Request};
use tower_layer::Layer;
use tower_service::Service;

use super::origin;
use crate::text::Text;

/// A tower layer that names the sites from which requests may come: Django's
/// `CSRF_TRUSTED_ORIGINS`.
///
/// A view refuses what a page of another site sends, but for GET, HEAD, OPTIONS and TRACE. Where such
/// a page is meant to, its origin is trusted here, for all views of the router:
///
/// ```
/// use axum::Router;
/// use cbv::TrustedOrigins;
/// use cbv::prelude::*;
///
/// #[derive(View)]
/// struct Subscribe;
///
/// impl Subscribe {
///     #[handler(post)]
///     async fn subscribe(&self) -> &'static str {
///         "subscribed"
///     }
/// }
///
/// let app: Router = Router::new()
///     .view("/subscribe/", Subscribe::as_view())
///     .layer(TrustedOrigins::from_static(&["https://blog.example.org"]));
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::new(app);
/// let from = |origin: &'static str| {
///     client.post("/subscribe/").header("sec-fetch-site", "cross-site").header("origin", origin)
/// };
/// assert_eq!(from("https://blog.example.org").await.status(), 200);
/// assert_eq!(from("https://elsewhere.example").await.status(), 403);
/// # });
/// ```
///
/// Put it around the router: it is a value of the application, as [`ErrorPages`](crate::ErrorPages)
/// is, and the state of a view need not know of it. A layer of a view comes too late, since a view
/// looks at the origin before its layers.
///
/// It says nothing about CORS: a script of that site reads the answer only where a layer such as
/// `CorsLayer` of tower-http lets it.
#[derive(Clone, Debug)]
pub struct TrustedOrigins(Origins);

#[derive(Clone, Debug)]
enum Origins {
    Constant(&'static [&'static str]),
    Shared(Arc<[Box<str>]>),
}

/// A text that no browser sends as an origin.
///
/// ```
/// let error = cbv::TrustedOrigins::new(["https://example.org/"]).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`https://example.org/` is no origin: remove what follows the host: an origin has no path"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidOrigin {
    origin: Box<str>,
    remedy: &'static str,
}

impl fmt::Display for InvalidOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no origin: {}", self.origin, self.remedy)
    }
}

impl std::error::Error for InvalidOrigin {}

impl TrustedOrigins {
    /// Trusts these origins, such as those of a setting.
    ///
    /// ```
    /// use cbv::TrustedOrigins;
    ///
    /// let setting = "https://blog.example.org http://localhost:5173";
    /// let origins = TrustedOrigins::new(setting.split_whitespace())?;
    /// # Ok::<(), cbv::InvalidOrigin>(())
    /// ```
    ///
    /// # Errors
    ///
    /// One of them is nothing that a browser would send: it lacks its scheme, has a path, or is not
    /// in lower case.
    pub fn new<O: AsRef<str>>(origins: impl IntoIterator<Item = O>) -> Result<Self, InvalidOrigin> {
        let checked = |origin: O| match origin::remedy(origin.as_ref()) {
            None => Ok(origin.as_ref().into()),
            Some(remedy) => Err(InvalidOrigin { origin: origin.as_ref().into(), remedy }),
        };
        let origins: Result<_, _> = origins.into_iter().map(checked).collect();
        origins.map(|origins| Self(Origins::Shared(origins)))
    }

    /// Trusts these origins, which stand in the program.
    ///
    /// In a constant, the compiler checks them:
    ///
    /// ```
    /// use cbv::TrustedOrigins;
    ///
    /// const PARTNERS: TrustedOrigins = TrustedOrigins::from_static(&["https://blog.example.org"]);
    /// ```
    ///
    /// # Panics
    ///
    /// Where [`new`](Self::new) is an error.
    #[must_use]
    #[track_caller]
    pub const fn from_static(origins: &'static [&'static str]) -> Self {
        let mut at = 0;
        while at < origins.len() {
            if let Some(remedy) = origin::remedy(origins[at]) {
                let text = Text::new().quoted(origins[at]).then(" is no origin: ").then(remedy);
                panic!("{}", text.as_str());
            }
            at += 1;
        }
        Self(Origins::Constant(origins))
    }

    /// Whether all origins that are named are trusted, and one is.
    fn trusts(&self, headers: &HeaderMap) -> bool {
        let mut named = headers.get_all(ORIGIN).iter().map(HeaderValue::as_bytes).peekable();
        named.peek().is_some() && named.all(|origin| self.has(origin))
    }

    fn has(&self, origin: &[u8]) -> bool {
        match &self.0 {
            Origins::Constant(origins) => origins.iter().any(|known| known.as_bytes() == origin),
            Origins::Shared(origins) => origins.iter().any(|known| known.as_bytes() == origin),
        }
    }
}

impl<S> Layer<S> for TrustedOrigins {
    type Service = WithTrustedOrigins<S>;

    fn layer(&self, inner: S) -> WithTrustedOrigins<S> {
        WithTrustedOrigins { inner, origins: self.clone() }
    }
}

/// A service inside [`TrustedOrigins`].
#[derive(Clone, Debug)]
pub struct WithTrustedOrigins<S> {
    inner: S,
    origins: TrustedOrigins,
}

/// An extension of a request that comes from a trusted origin.
#[derive(Clone, Copy)]
pub(super) struct FromTrustedOrigin;

impl<S, B> Service<Request<B>> for WithTrustedOrigins<S>
where
    S: Service<Request<B>>,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, mut request: Request<B>) -> S::Future {
        // Of a safe verb as well: a layer further in may change it.
        if self.origins.trusts(request.headers()) {
            request.extensions_mut().insert(FromTrustedOrigin);
        }
        self.inner.call(request)
    }
}
