//! Views under test, without a server: Django's test `Client`. With the feature `testing`.
//!
//! ```
//! # use cbv_runtime::testing::Client;
//! # use axum::{Router, routing::get};
//! # async fn example() {
//! # let router = Router::new().route("/hello/{name}", get(|| async { "Hello, Ada!" }));
//! let answer = Client::new(router).get("/hello/Ada").await;
//! assert_eq!(answer.status(), 200);
//! assert_eq!(answer.text(), "Hello, Ada!");
//! # }
//! ```
//!
//! [`Client::view`] takes a view instead of a router.

use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tower::ServiceExt;

use crate::error_pages::{Place, Report};
use crate::view::View;
use crate::view::as_view::AsView;
use crate::view::router::RouterExt;
use crate::view::state::ProvidedBy;

/// Sends requests to a router, or to a single view.
///
/// Its methods panic when a test has a mistake, such as a path that is not a URI.
#[derive(Clone, Debug)]
pub struct Client {
    router: Router,
}

impl Client {
    /// A client of a whole application.
    #[must_use]
    pub fn new(router: Router) -> Self {
        Self { router }
    }

    /// A client of one view that needs no state, mounted at `path`.
    #[must_use]
    pub fn view<V: View<State = ()>>(path: &str, view: AsView<V>) -> Self
    where
        V::__CbvSource: ProvidedBy<(), State = ()>,
    {
        Self::new(Router::new().view(path, view))
    }

    /// A client of one view, mounted at `path` of a router with this state.
    #[must_use]
    pub fn view_with_state<V, S>(path: &str, view: AsView<V>, state: S) -> Self
    where
        V: View,
        V::__CbvSource: ProvidedBy<S, State = V::State>,
        S: Clone + Send + Sync + 'static,
    {
        Self::new(Router::new().view(path, view).with_state(state))
    }

    /// A GET request.
    pub fn get(&self, path: &str) -> TestRequest {
        self.request(Method::GET, path)
    }

    /// A POST request.
    pub fn post(&self, path: &str) -> TestRequest {
        self.request(Method::POST, path)
    }

    /// A PUT request.
    pub fn put(&self, path: &str) -> TestRequest {
        self.request(Method::PUT, path)
    }

    /// A PATCH request.
    pub fn patch(&self, path: &str) -> TestRequest {
        self.request(Method::PATCH, path)
    }

    /// A DELETE request.
    pub fn delete(&self, path: &str) -> TestRequest {
        self.request(Method::DELETE, path)
    }

    /// A HEAD request.
    pub fn head(&self, path: &str) -> TestRequest {
        self.request(Method::HEAD, path)
    }

    /// An OPTIONS request.
    pub fn options(&self, path: &str) -> TestRequest {
        self.request(Method::OPTIONS, path)
    }

    /// A TRACE request.
    pub fn trace(&self, path: &str) -> TestRequest {
        self.request(Method::TRACE, path)
    }

    /// A request with any method: a [`Method`], or its name as a `&str`.
    ///
    /// # Panics
    ///
    /// When `method` is not a method, or `path` is not a URI.
    pub fn request<M>(&self, method: M, path: &str) -> TestRequest
    where
        M: TryInto<Method, Error: std::fmt::Debug>,
    {
        let mut request = Request::new(Body::empty());
        *request.method_mut() = method.try_into().expect("a method");
        *request.uri_mut() = path.parse().expect("a path, with or without a query");
        TestRequest { router: self.router.clone(), request }
    }
}

/// A request that is sent when it is awaited.
#[must_use = "a request is sent when it is awaited"]
#[derive(Debug)]
pub struct TestRequest {
    router: Router,
    request: Request,
}

impl TestRequest {
    /// Adds a header.
    ///
    /// # Panics
    ///
    /// When the name or the value is not valid.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let name: HeaderName = name.parse().expect("the name of a header");
        let value: HeaderValue = value.parse().expect("the value of a header");
        self.request.headers_mut().append(name, value);
        self
    }

    /// Sets the body, without a `Content-Type`.
    pub fn body(mut self, body: impl Into<Body>) -> Self {
        *self.request.body_mut() = body.into();
        self
    }

    /// Sends a value as JSON.
    ///
    /// # Panics
    ///
    /// When it cannot be written as JSON.
    pub fn json<T: Serialize + ?Sized>(self, value: &T) -> Self {
        let text = serde_json::to_string(value).expect("a value that JSON can express");
        self.header(CONTENT_TYPE.as_str(), "application/json").body(text)
    }

    /// Sends a value as a form does, urlencoded.
    ///
    /// # Panics
    ///
    /// When it cannot be written as pairs.
    pub fn form<T: Serialize + ?Sized>(self, value: &T) -> Self {
        let text = serde_html_form::to_string(value).expect("a value that a form can express");
        self.header(CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded").body(text)
    }
}

impl IntoFuture for TestRequest {
    type Output = Answer;
    type IntoFuture = Pin<Box<dyn Future<Output = Answer> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let asked = Place::of_request(&self.request);
            let Ok(response) = self.router.oneshot(self.request).await;
            let (parts, body) = response.into_parts();
            let body = to_bytes(body, usize::MAX).await.expect("the body of the answer");
            let failure = Failure::of(&parts.extensions, asked);
            Answer { status: parts.status, headers: parts.headers, body, failure }
        })
    }
}

/// The answer to a request.
///
/// When an assertion on it fails, the test prints what went wrong on the server: the error with its
/// causes, the view, and the lines of the template.
#[derive(Clone, Debug)]
pub struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    #[allow(dead_code, reason = "it speaks when it is dropped")]
    failure: Option<Failure>,
}

/// The error behind an answer. It is printed when the answer is dropped by a panic.
#[derive(Clone, Debug)]
struct Failure(Arc<(Report, AtomicBool)>);

impl Failure {
    fn of(extensions: &Extensions, asked: Place) -> Option<Self> {
        let report = extensions.get::<Report>()?.clone();
        report.happened(|| asked);
        Some(Self(Arc::new((report, AtomicBool::new(false)))))
    }
}

impl Drop for Failure {
    fn drop(&mut self) {
        let (report, is_printed) = &*self.0;
        if std::thread::panicking() && !is_printed.swap(true, Ordering::Relaxed) {
            eprintln!("the server's error: {report}");
        }
    }
}

impl Answer {
    /// The status; it compares with numbers, too: `answer.status() == 200`.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// All headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The first header of a name, when there is one and it is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The body.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.body
    }

    /// The body as text.
    ///
    /// # Panics
    ///
    /// When it is not UTF-8.
    #[must_use]
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("a body in UTF-8")
    }

    /// The body, read as JSON.
    ///
    /// # Panics
    ///
    /// When it is not JSON of this type.
    #[must_use]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body).expect("a body in JSON, of this type")
    }
}
