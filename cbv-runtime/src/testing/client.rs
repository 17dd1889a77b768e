//! The client.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, Uri};

use super::cookies::Cookies;
use super::follow::url_of;
use super::request::TestRequest;
use crate::view::View;
use crate::view::as_view::AsView;
use crate::view::router::RouterExt;
use crate::view::state::ProvidedBy;

/// Sends requests to a router, or to a single view.
///
/// It keeps the cookies of answers and sends them back, as a browser does; its clones share them. A
/// request that names no host is one to `https://testserver`.
///
/// Its methods panic when a test has a mistake, such as a path that is not a URI.
#[derive(Clone, Debug)]
pub struct Client {
    pub(super) router: Router,
    pub(super) cookies: Cookies,
    #[cfg(feature = "access")]
    pub(super) user: super::login::TestUser,
}

impl Client {
    /// A client of a whole application.
    #[must_use]
    pub fn new(router: Router) -> Self {
        Self {
            router,
            cookies: Cookies::default(),
            #[cfg(feature = "access")]
            user: super::login::TestUser::default(),
        }
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
        TestRequest::new(self.clone(), request)
    }

    /// The value of a cookie that the client has: Django's `client.cookies`.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.get(name)
    }

    /// Gives the client a cookie, for all paths.
    ///
    /// # Panics
    ///
    /// When it cannot be one.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.set(&url_of(&Uri::default(), &HeaderMap::new()), name, value);
    }

    /// Forgets all cookies.
    pub fn clear_cookies(&self) {
        self.cookies.clear();
    }
}
