//! The request as templates see it.

use std::convert::Infallible;
use std::fmt;
use std::sync::{Arc, OnceLock};

use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, Method, Request, Uri};
use minijinja::value::{Object, ObjectRepr, from_args};
use minijinja::{Error, ErrorKind, State, Value};
use percent_encoding::percent_decode_str;

use super::headers::Headers;
use super::processors::Processed;
use super::query_dict::QueryDict;
use crate::error_pages::{Asked, ErrorPage, Place, prefers_json_to_html};
use crate::urls::nested_under;

/// The variable `request` of templates: the part of Django's `HttpRequest` that templates read.
///
/// | in a template | |
/// |---|---|
/// | `request.method` | `GET` |
/// | `request.path` | the path of the URL, decoded |
/// | `request.get_full_path` | the path with the query, as it was sent; `request.get_full_path()` as well |
/// | `request.GET.page` | a parameter of the query, the last of several; `request.GET.getlist("page")`, `request.GET.lists()`, `request.GET.urlencode()` |
/// | `request.headers["user-agent"]` | a header, in any case; `request.headers.user_agent` as well |
///
/// It is cheap to clone. Nothing is decoded before a template reads it. It can be extracted from
/// the head of a request.
#[derive(Clone)]
pub struct HttpRequest(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    /// As the view was given it: its URL is that of the innermost router, see [`HttpRequest::uri`].
    head: Parts,
    /// `GET`, decoded when a template reads it first.
    query: OnceLock<Arc<QueryDict>>,
    /// What context processors have given, once one is asked.
    processed: OnceLock<Processed>,
    /// The variable `messages`, once a template names it.
    #[cfg(feature = "messages")]
    messages: OnceLock<Value>,
}

impl HttpRequest {
    /// The head of the request.
    pub(crate) fn head(&self) -> &Parts {
        &self.0.head
    }

    /// The last value of a parameter of the query.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.uri().query()?;
        self.query().last(name)
    }

    /// The query with other values for some of its parameters, after a `?`. A parameter without a
    /// value is dropped.
    pub(crate) fn querystring(&self, changes: &[(&str, Vec<String>)]) -> String {
        self.query().changed(changes)
    }

    /// The path with one segment replaced, and a query: `from_end` is the place of the segment from
    /// the end.
    pub(crate) fn path_with(&self, from_end: usize, segment: &str, query: &str) -> String {
        let mut segments: Vec<_> = self.uri().path().rsplit('/').collect();
        if let Some(old) = segments.get_mut(from_end) {
            *old = segment;
        }
        segments.reverse();
        crate::urls::without_leading_slashes(format!("{}{query}", segments.join("/")))
    }

    /// The path as it was sent, with another query.
    pub(crate) fn path_with_query(&self, query: &str) -> String {
        crate::urls::without_leading_slashes(format!("{}{query}", self.uri().path()))
    }

    /// Whether the client would rather have the objects as JSON than the page.
    pub(crate) fn prefers_json_to_html(&self) -> bool {
        prefers_json_to_html(&self.0.head.headers)
    }

    /// The query as it was sent, after a `?`.
    pub(crate) fn sent_query(&self) -> String {
        self.uri().query().map_or_else(String::new, |query| format!("?{query}"))
    }

    /// What routers and layers have put into the request.
    pub(crate) fn extensions(&self) -> &Extensions {
        &self.0.head.extensions
    }

    /// The request that an error page is about.
    pub(super) fn of_error_page(page: &ErrorPage<'_>) -> Self {
        let (mut head, ()) = Request::new(()).into_parts();
        head.method = page.method().clone();
        head.uri = page.uri().clone();
        head.headers = page.headers().clone();
        head.extensions = page.extensions().clone();
        // It is that of the page.
        head.extensions.remove::<OriginalUri>();
        head.into()
    }

    /// The request with this head.
    #[must_use]
    pub fn new(parts: &Parts) -> Self {
        parts.clone().into()
    }

    /// The URL that the client sent, before routers took their prefixes off it.
    fn uri(&self) -> &Uri {
        let original = self.0.head.extensions.get::<OriginalUri>();
        original.map_or(&self.0.head.uri, |original| &original.0)
    }

    /// The head, with the URL that the client sent.
    pub(super) fn parts(&self) -> Parts {
        let mut parts = self.0.head.clone();
        parts.uri = self.uri().clone();
        parts.extensions.insert(OriginalUri(parts.uri.clone()));
        parts
    }

    /// What context processors have given for this request.
    pub(super) fn processed(&self) -> &Processed {
        let shared = || self.0.head.extensions.get::<Processed>().cloned();
        self.0.processed.get_or_init(|| shared().unwrap_or_default())
    }

    /// What the client is told on this page.
    #[cfg(feature = "messages")]
    pub(super) fn messages(&self) -> Value {
        let Parts { method, extensions, .. } = &self.0.head;
        self.0.messages.get_or_init(|| crate::messages::shown(method, extensions)).clone()
    }

    /// The form that was sent by GET, where the view has extracted one.
    #[cfg(feature = "forms")]
    pub(super) fn sent_form(&self) -> Option<Value> {
        let form = self.0.head.extensions.get::<crate::forms::SentByGet>();
        form.map(|form| form.0.clone())
    }

    /// The path that the router is nested under, without a slash at its end: Django's script name.
    /// The URLs that `url(..)` gives start with it.
    #[must_use]
    pub fn script_name(&self) -> &str {
        nested_under(self.uri().path(), self.0.head.uri.path())
    }

    fn query(&self) -> &Arc<QueryDict> {
        let sent = || self.uri().query().unwrap_or_default();
        self.0.query.get_or_init(|| Arc::new(QueryDict::new(sent())))
    }

    /// The path, decoded. Bytes that are no UTF-8 become U+FFFD.
    fn path(&self) -> String {
        percent_decode_str(self.uri().path()).decode_utf8_lossy().into_owned()
    }

    /// As the client sent it. A link that starts with two slashes would lead to another host.
    fn full_path(&self) -> String {
        let sent = self.uri().path_and_query().map_or("/", |sent| sent.as_str());
        crate::urls::without_leading_slashes(sent.to_owned())
    }
}

/// Without a copy of the headers, or of the URL.
impl From<Parts> for HttpRequest {
    #[inline]
    fn from(head: Parts) -> Self {
        let (query, processed) = (OnceLock::new(), OnceLock::new());
        Self(Arc::new(Inner {
            head,
            query,
            processed,
            #[cfg(feature = "messages")]
            messages: OnceLock::new(),
        }))
    }
}

/// What a view that gives its template the request keeps of it; nothing before it is extracted.
#[derive(Default)]
pub struct KeptRequest(pub(crate) Option<HttpRequest>);

impl Asked for KeptRequest {
    fn prefers_json(&self) -> bool {
        self.0.as_ref().is_some_and(|request| Asked::prefers_json(&request.0.head))
    }

    fn place(&self, view: Option<&'static str>) -> Place {
        match &self.0 {
            Some(request) => request.0.head.place(view),
            None => Place { method: Method::default(), path: None, view, route: None },
        }
    }
}

impl<S: Sync> FromRequestParts<S> for HttpRequest {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::new(parts))
    }
}

impl AsRef<HeaderMap> for HttpRequest {
    fn as_ref(&self) -> &HeaderMap {
        &self.0.head.headers
    }
}

impl fmt::Debug for HttpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<HttpRequest: {} '{}'>", self.0.head.method, self.uri().path())
    }
}

impl Object for HttpRequest {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        self.get_value_by_str(name.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        match name {
            "method" => Some(self.0.head.method.as_str().into()),
            "path" => Some(self.path().into()),
            "get_full_path" => Some(self.full_path().into()),
            "GET" => Some(Value::from_dyn_object(Arc::clone(self.query()))),
            "headers" => Some(Value::from_object(Headers(HttpRequest::clone(self)))),
            _ => None,
        }
    }

    fn call_method(
        self: &Arc<Self>,
        _: &mut State<'_, '_>,
        method: &str,
        args: &[Value],
    ) -> Result<Value, Error> {
        match method {
            "get_full_path" => from_args(args).map(|()| self.full_path().into()),
            _ => Err(ErrorKind::UnknownMethod.into()),
        }
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
