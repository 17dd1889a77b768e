//! The pages of an application in place of the small ones.

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

use super::{AcceptHeader, as_problem, fill, is_page, message, replace};
use crate::view::head::without_body_of_get;

/// A tower layer that shows the pages of an application where something goes wrong: Django's
/// `404.html`, `403.html`, `500.html` and their handlers.
///
/// It asks its renderer for a page in place of the small pages of this library: those of
/// [`Error`](crate::Error), of a capture that does not parse, of a verb that nothing answers, of a
/// panic; and in place of the empty 404 and 405 of axum itself. Clients that prefer JSON get a
/// problem of RFC 9457. What a handler wrote itself, with a body or a `Content-Type`, is never
/// touched. The headers of the answer stay, `Allow` among them.
///
/// Without a renderer (`ErrorPages::default()`), axum's empty answers become small pages, too.
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
/// It belongs around the whole application, as the last `.layer(..)` of its router. The headers of
/// every request are copied for the page that may become necessary.
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

/// What writes the pages of [`ErrorPages`]. Closures do, that take a `&ErrorPage<'_>`.
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
    /// The page as HTML; `None` leaves the small page. What comes from the request or from a
    /// message has to be escaped.
    ///
    /// A panic in it is logged, and leaves the small page, too.
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

/// What a page is about: an answer that is to be shown, and the request that it was given to.
#[derive(Debug)]
pub struct ErrorPage<'a> {
    status: StatusCode,
    message: Option<&'a str>,
    request: &'a Asked,
}

impl ErrorPage<'_> {
    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// What an [`Error`](crate::Error) of the client says (4xx): the `exception` of Django's
    /// `404.html`. There is none of a 5xx, which is for the log alone.
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

/// What was asked for.
#[derive(Debug)]
struct Asked {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
}

impl Asked {
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
    type Future = Paged<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let asked = Asked::of(&request);
        Paged { answer: self.inner.call(request), asked, pages: self.pages.clone() }
    }
}

pin_project! {
    /// The answer of a service inside [`ErrorPages`].
    pub struct Paged<F> {
        #[pin]
        answer: F,
        asked: Asked,
        pages: ErrorPages,
    }
}

impl<F, E> Future for Paged<F>
where
    F: Future<Output = Result<Response, E>>,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let answer = ready!(this.answer.poll(cx))?;
        Poll::Ready(Ok(this.pages.shown(answer, this.asked)))
    }
}

impl ErrorPages {
    fn shown(&self, answer: Response, asked: &Asked) -> Response {
        if answer.status().as_u16() < 400 {
            return answer;
        }
        let answer = if is_page(&answer) {
            answer
        } else if is_axums(&answer) {
            fill(answer)
        } else {
            return answer;
        };
        let answer = if asked.headers.prefers_json() {
            as_problem(answer)
        } else {
            self.rendered(answer, asked)
        };
        if asked.method == Method::HEAD { without_body_of_get(answer) } else { answer }
    }

    fn rendered(&self, mut answer: Response, request: &Asked) -> Response {
        let page = ErrorPage { status: answer.status(), message: message(&answer), request };
        if let Some(html) = self.render(&page) {
            // Not the type of a page that a layer further out may replace.
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

/// Whether it is one of the empty answers that a router gives by itself.
fn is_axums(answer: &Response) -> bool {
    let headers = answer.headers();
    matches!(answer.status(), StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED)
        && !headers.contains_key(CONTENT_TYPE)
        && headers.get(CONTENT_LENGTH).is_none_or(|length| length == "0")
        && answer.body().size_hint().exact() == Some(0)
}
