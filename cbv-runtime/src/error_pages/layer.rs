//! The layer that shows the error pages of an application.

use std::fmt;
use std::future::{Future, poll_fn, ready};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::body::HttpBody;
use axum::extract::{OriginalUri, Request};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{Extensions, HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::Response;
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

use super::report::{Place, Report};
use super::{
    AcceptHeader, HTML, SHOWS_MESSAGES, Technical, as_problem_with, error_page, is_error_page,
    message, ours, replace, show, with_error_page,
};
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
/// In debug builds the pages for developers stay, as with Django's `DEBUG`: the patterns where none
/// takes the path, and the causes of a 500. [`debug(false)`](Self::debug) shows your own.
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
/// headers of every request, since the answer may need a page. What a renderer has to know of the
/// request, as the context processors of `Templates` may, is put there by layers around this one.
#[derive(Clone)]
pub struct ErrorPages {
    renderer: Option<Arc<dyn Renderer>>,
    debug: bool,
}

impl Default for ErrorPages {
    fn default() -> Self {
        Self { renderer: None, debug: SHOWS_MESSAGES }
    }
}

impl ErrorPages {
    /// Shows the pages of this renderer: a closure, or a type of your own.
    #[must_use]
    pub fn new(renderer: impl ErrorRenderer) -> Self {
        Self { renderer: Some(Arc::new(renderer)), ..Self::default() }
    }

    /// Whether developers see more than users do: Django's `DEBUG`. With `false`, a debug build shows
    /// the pages that a release build shows. A release build shows no more, whatever is set.
    ///
    /// ```
    /// use axum::Router;
    /// use cbv::{ErrorPage, ErrorPages};
    ///
    /// let pages = ErrorPages::new(|_: &ErrorPage<'_>| Some("<h1>Sorry!</h1>".to_owned()));
    /// let app: Router = Router::new().layer(pages.debug(false));
    /// ```
    #[must_use]
    pub fn debug(self, debug: bool) -> Self {
        Self { debug: debug && SHOWS_MESSAGES, ..self }
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
///     async fn render(&self, page: &ErrorPage<'_>) -> Option<String> {
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
    fn render(&self, page: &ErrorPage<'_>) -> impl Future<Output = Option<String>> + Send;

    /// Prepares a request whose answer may need a page. Whether the page needs the extensions of the
    /// request.
    #[doc(hidden)]
    fn __cbv_prepare(&self, extensions: &mut Extensions) -> bool {
        let _ = extensions;
        false
    }
}

impl<F> ErrorRenderer for F
where
    F: Fn(&ErrorPage<'_>) -> Option<String> + Send + Sync + 'static,
{
    fn render(&self, page: &ErrorPage<'_>) -> impl Future<Output = Option<String>> + Send {
        ready(self(page))
    }
}

type Page<'a> = Pin<Box<dyn Future<Output = Option<String>> + Send + 'a>>;

/// Any renderer.
trait Renderer: Send + Sync {
    fn render<'a>(&'a self, page: &'a ErrorPage<'_>) -> Page<'a>;

    fn prepare(&self, extensions: &mut Extensions) -> bool;
}

impl<R: ErrorRenderer> Renderer for R {
    fn render<'a>(&'a self, page: &'a ErrorPage<'_>) -> Page<'a> {
        Box::pin(ErrorRenderer::render(self, page))
    }

    fn prepare(&self, extensions: &mut Extensions) -> bool {
        self.__cbv_prepare(extensions)
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

    /// What layers further out have put there; empty where the renderer does not ask for it.
    #[cfg(feature = "templates")]
    pub(crate) fn extensions(&self) -> &Extensions {
        &self.request.extensions
    }
}

/// The request, kept for the page.
#[derive(Debug, Default)]
struct RequestHead {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    #[cfg_attr(not(feature = "templates"), allow(dead_code, reason = "templates have processors"))]
    extensions: Extensions,
}

impl RequestHead {
    fn of<B>(request: &mut Request<B>, pages: &ErrorPages) -> Self {
        let extensions = match &pages.renderer {
            Some(renderer) if renderer.prepare(request.extensions_mut()) => {
                request.extensions().clone()
            }
            _ => Extensions::new(),
        };
        let original = request.extensions().get::<OriginalUri>();
        Self {
            method: request.method().clone(),
            uri: original.map_or_else(|| request.uri(), |original| &original.0).clone(),
            headers: request.headers().clone(),
            extensions,
        }
    }

    /// Where an error of a handler of axum's has happened.
    fn place(&self) -> Place {
        let (method, path) = (self.method.clone(), self.uri.path_and_query().cloned());
        Place { method, path, view: None, route: None }
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

    fn call(&mut self, mut request: Request<B>) -> Self::Future {
        let head = RequestHead::of(&mut request, &self.pages);
        let (answer, pages) = (self.inner.call(request), self.pages.clone());
        WithErrorPagesFuture { step: Step::Answering { answer, head, pages } }
    }
}

pin_project! {
    /// The answer of a service inside [`ErrorPages`].
    pub struct WithErrorPagesFuture<F> {
        #[pin]
        step: Step<F>,
    }
}

pin_project! {
    #[project = StepProjection]
    enum Step<F> {
        Answering { #[pin] answer: F, head: RequestHead, pages: ErrorPages },
        Rendering { page: Pin<Box<dyn Future<Output = Response> + Send>> },
    }
}

impl<F, E> Future for WithErrorPagesFuture<F>
where
    F: Future<Output = Result<Response, E>>,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut step = self.project().step;
        loop {
            let page = match step.as_mut().project() {
                StepProjection::Rendering { page } => return page.as_mut().poll(cx).map(Ok),
                StepProjection::Answering { answer, head, pages } => {
                    let answer = ready!(answer.poll(cx))?;
                    if answer.status().as_u16() < 400 {
                        return Poll::Ready(Ok(answer));
                    }
                    Box::pin(pages.clone().shown(answer, std::mem::take(head)))
                }
            };
            step.set(Step::Rendering { page });
        }
    }
}

impl ErrorPages {
    async fn shown(self, mut answer: Response, head: RequestHead) -> Response {
        if let Some(report) = answer.extensions().get::<Report>() {
            report.happened(|| head.place());
        }
        if !is_error_page(&answer) {
            if !is_axums(&answer) {
                return answer;
            }
            answer = with_error_page(answer);
        }
        let mut answer = if head.headers.prefers_json() {
            as_problem_with(answer, self.debug)
        } else {
            match self.for_developers(answer) {
                Ok(answer) => answer,
                Err(answer) => self.rendered(answer, &head).await,
            }
        };
        if head.method == Method::HEAD {
            without_body_of_get(&mut answer);
        }
        answer
    }

    /// A page that developers see in a debug build, or the answer as it was. A 503 is no mistake:
    /// it has the page that the application has for it.
    fn for_developers(&self, mut answer: Response) -> Result<Response, Response> {
        if !self.debug || answer.status() == StatusCode::SERVICE_UNAVAILABLE {
            return Err(answer);
        }
        let is_shown = |answer: &Response| answer.extensions().get::<Technical>().is_some();
        if !is_shown(&answer) {
            show(&mut answer, false);
        }
        if is_shown(&answer) { Ok(answer) } else { Err(answer) }
    }

    /// The page of the renderer; where it has none, the small one.
    async fn rendered(&self, mut answer: Response, request: &RequestHead) -> Response {
        let status = answer.status();
        let said = message(&answer).map(str::to_owned);
        let page = ErrorPage { status, message: said.as_deref(), request };
        if let Some(html) = self.render(&page).await {
            // Not marked as ours: a layer further out must not replace it.
            replace(&mut answer, html.into(), HeaderValue::from_static(HTML));
        } else if !self.debug && SHOWS_MESSAGES {
            replace(&mut answer, error_page(status).into_body(), ours(HTML));
        }
        answer
    }

    async fn render(&self, page: &ErrorPage<'_>) -> Option<String> {
        let renderer = self.renderer.as_ref()?;
        // A renderer may panic before there is a future, and while it is polled.
        let mut rendering = None;
        let polled = poll_fn(|cx| {
            let poll = || rendering.get_or_insert_with(|| renderer.render(page)).as_mut().poll(cx);
            match catch_unwind(AssertUnwindSafe(poll)) {
                Ok(html) => html.map(Ok),
                Err(panic) => Poll::Ready(Err(panic)),
            }
        });
        polled.await.unwrap_or_else(|panic| {
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
