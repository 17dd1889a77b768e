//! The layer that shows the error pages of an application.

use std::fmt;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::body::HttpBody;
use axum::extract::{OriginalUri, Request};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::Response;
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

use super::{AcceptHeader, as_problem, is_error_page, message, replace, with_error_page};
use crate::view::head::without_body_of_get;

/// A tower layer that shows the error pages of an application: Django's `404.html`, `403.html`,
/// `500.html` and their handlers.
///
/// Its renderer writes the page in place of a small page of this library: for an
/// [`Error`](crate::Error), a capture that does not parse, a verb without a handler, a panic. It
/// does so for the empty 404 and 405 of axum as well. Clients that prefer JSON get a problem of
/// RFC 9457. An answer that a handler wrote, with a body or a `Content-Type`, is never replaced. The
/// headers of the answer stay, such as `Allow`.
///
/// Without a renderer (`ErrorPages::default()`), axum's empty answers become small pages as well.
///
/// ```
/// use axum::Router;
/// use cbv::{ErrorPage, ErrorPages};
///
/// let app: Router = Router::new().layer(ErrorPages::new(|page: &ErrorPage<'_>| {
///     (page.status() == 404).then(|| "<!doctype html><title>Lost</title><h1>Lost?</h1>".to_owned())
/// }));
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::new(app);
/// assert!(client.get("/nowhere").await.text().ends_with("<h1>Lost?</h1>"));
/// let answer = client.get("/nowhere").header("accept", "application/json").await;
/// assert_eq!(answer.text(), r#"{"type":"about:blank","title":"Not Found","status":404}"#);
/// # });
/// ```
///
/// Put it around the whole application, as the last `.layer(..)` of its router. It copies the
/// headers of every request, since the answer may need a page.
#[derive(Clone, Default)]
pub struct ErrorPages {
    renderer: Option<Arc<dyn ErrorRenderer>>,
}

impl ErrorPages {
    /// Shows the pages of this renderer: a closure, or a type of your own.
    #[must_use]
    pub fn new(renderer: impl ErrorRenderer) -> Self {
        Self { renderer: Some(Arc::new(renderer)) }
    }
}

impl fmt::Debug for ErrorPages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorPages").finish_non_exhaustive()
    }
}

/// Writes the pages of [`ErrorPages`]. Closures that take a `&ErrorPage<'_>` implement it.
///
/// ```
/// use cbv::{ErrorPage, ErrorPages, ErrorRenderer};
///
/// struct Signed(&'static str);
///
/// impl ErrorRenderer for Signed {
///     fn render(&self, page: &ErrorPage<'_>) -> Option<String> {
///         let status = page.status();
///         Some(format!("<!doctype html><title>{status}</title><p>Sorry! {}", self.0))
///     }
/// }
///
/// let layer = ErrorPages::new(Signed("The shop"));
/// ```
pub trait ErrorRenderer: Send + Sync + 'static {
    /// The page as HTML; with `None` the small page stays. Escape what comes from the request or
    /// from a message.
    ///
    /// When it panics, the panic is logged and the small page stays.
    fn render(&self, page: &ErrorPage<'_>) -> Option<String>;
}

impl<F> ErrorRenderer for F
where
    F: Fn(&ErrorPage<'_>) -> Option<String> + Send + Sync + 'static,
{
    fn render(&self, page: &ErrorPage<'_>) -> Option<String> {
        self(page)
    }
}

/// What an error page is about: the answer, and the request.
#[derive(Debug)]
pub struct ErrorPage<'a> {
    status: StatusCode,
    message: Option<&'a str>,
    request: &'a RequestHead,
}

impl ErrorPage<'_> {
    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The message of an [`Error`](crate::Error) with a 4xx: the `exception` of Django's
    /// `404.html`. A 5xx has none, since its message is for the log alone.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message
    }

    /// The verb of the request.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.request.method
    }

    /// The URL of the request, as the client has sent it.
    #[must_use]
    pub fn uri(&self) -> &Uri {
        &self.request.uri
    }

    /// The headers of the request.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.request.headers
    }
}

/// The request, kept for the page.
#[derive(Debug)]
struct RequestHead {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
}

impl RequestHead {
    fn of<B>(request: &Request<B>) -> Self {
        let original = request.extensions().get::<OriginalUri>();
        Self {
            method: request.method().clone(),
            uri: original.map_or_else(|| request.uri(), |original| &original.0).clone(),
            headers: request.headers().clone(),
        }
    }
}

impl<S> Layer<S> for ErrorPages {
    type Service = WithErrorPages<S>;

    fn layer(&self, inner: S) -> WithErrorPages<S> {
        WithErrorPages { inner, pages: self.clone() }
    }
}

/// A service inside [`ErrorPages`].
#[derive(Clone, Debug)]
pub struct WithErrorPages<S> {
    inner: S,
    pages: ErrorPages,
}

impl<S, B> Service<Request<B>> for WithErrorPages<S>
where
    S: Service<Request<B>, Response = Response>,
{
    type Response = Response;
    type Error = S::Error;
    type Future = WithErrorPagesFuture<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let head = RequestHead::of(&request);
        WithErrorPagesFuture { answer: self.inner.call(request), head, pages: self.pages.clone() }
    }
}

pin_project! {
    /// The answer of a service inside [`ErrorPages`].
    pub struct WithErrorPagesFuture<F> {
        #[pin]
        answer: F,
        head: RequestHead,
        pages: ErrorPages,
    }
}

impl<F, E> Future for WithErrorPagesFuture<F>
where
    F: Future<Output = Result<Response, E>>,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let answer = ready!(this.answer.poll(cx))?;
        Poll::Ready(Ok(this.pages.shown(answer, this.head)))
    }
}

impl ErrorPages {
    fn shown(&self, answer: Response, head: &RequestHead) -> Response {
        if answer.status().as_u16() < 400 {
            return answer;
        }
        let answer = if is_error_page(&answer) {
            answer
        } else if is_axums(&answer) {
            with_error_page(answer)
        } else {
            return answer;
        };
        let answer = if head.headers.prefers_json() {
            as_problem(answer)
        } else {
            self.rendered(answer, head)
        };
        if head.method == Method::HEAD { without_body_of_get(answer) } else { answer }
    }

    fn rendered(&self, mut answer: Response, request: &RequestHead) -> Response {
        let page = ErrorPage { status: answer.status(), message: message(&answer), request };
        if let Some(html) = self.render(&page) {
            // Another static text than that of the small pages: a layer further out must not
            // replace it.
            let content_type = HeaderValue::from_static("text/html; charset=utf-8");
            replace(&mut answer, html.into(), content_type);
        }
        answer
    }

    fn render(&self, page: &ErrorPage<'_>) -> Option<String> {
        let renderer = self.renderer.as_ref()?;
        catch_unwind(AssertUnwindSafe(|| renderer.render(page))).unwrap_or_else(|panic| {
            crate::log::panicked("the renderer of an error page", &*panic);
            None
        })
    }
}

/// Whether it is an empty answer of axum's router.
fn is_axums(answer: &Response) -> bool {
    let headers = answer.headers();
    matches!(answer.status(), StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED)
        && !headers.contains_key(CONTENT_TYPE)
        && headers.get(CONTENT_LENGTH).is_none_or(|length| length == "0")
        && answer.body().size_hint().exact() == Some(0)
}
