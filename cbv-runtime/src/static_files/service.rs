//! From the path of a request to a file.

use std::convert::Infallible;
use std::future::ready;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, IF_MODIFIED_SINCE, IF_RANGE,
    IF_UNMODIFIED_SINCE, LAST_MODIFIED, RANGE, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use cbv_syntax::templates::{Folder, is_name};
use percent_encoding::percent_decode_str;
use tower::ServiceExt;
use tower_http::services::ServeDir;
use tower_http::services::fs::{Backend, DefaultServeDirFallback};

use super::embedded::Embedded;
use super::names::Names;
use crate::error_pages::{AcceptHeader, as_problem, error_page};
use crate::urls::encode_path;
use crate::view::head::without_body;

/// The answer to a request.
pub(super) type Served = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

/// Where the files are.
#[derive(Clone)]
pub(super) enum Source {
    Folder(PathBuf, ServeDir),
    Embedded(Embedded, ServeDir<DefaultServeDirFallback, Embedded>),
}

impl Source {
    pub(super) fn folder(path: &Path) -> Self {
        Self::Folder(path.to_owned(), set_up(ServeDir::new(path)))
    }

    pub(super) fn embedded(files: Embedded) -> Self {
        Self::Embedded(files.clone(), set_up(ServeDir::with_backend("", files)))
    }

    pub(super) fn files(&self) -> Vec<String> {
        match self {
            Self::Folder(path, _) => Folder::new(path).map_or_else(|_| Vec::new(), |f| f.files()),
            Self::Embedded(files, _) => files.files(),
        }
    }
}

/// No index of a folder, and the whole file where several ranges are asked for (RFC 9110, 14.2).
fn set_up<B: Backend>(
    service: ServeDir<DefaultServeDirFallback, B>,
) -> ServeDir<DefaultServeDirFallback, B> {
    service.append_index_html_on_directories(false).ignore_multi_range_requests(true)
}

/// Answers a request whose path is that of a file.
pub(super) fn serve(names: &Names, source: &Source, mut request: Request) -> Served {
    let client = Client::of(&request);
    let asked = name(request.uri());
    let file = asked.as_deref().and_then(|asked| names.file(asked));
    let has_fingerprint = file.is_some();
    let Some(uri) = file.or(asked.as_deref()).and_then(uri) else {
        return Box::pin(ready(Ok(client.refused(StatusCode::NOT_FOUND))));
    };
    *request.uri_mut() = uri;
    // Whether there is the file is asked first: what there is not has no verbs.
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads {
        *request.method_mut() = Method::HEAD;
    }
    let source = source.clone();
    prepare(request.headers_mut(), &source);
    Box::pin(async move {
        let Ok(response) = match &source {
            Source::Folder(_, service) => service.clone().oneshot(request).await,
            Source::Embedded(_, service) => service.clone().oneshot(request).await,
        };
        let status = response.status();
        if status.is_server_error() || status == StatusCode::NOT_FOUND {
            return Ok(client.refused(status));
        }
        if !reads {
            return Ok(client.told_the_verbs());
        }
        let mut response = response.map(Body::new);
        describe(response.headers_mut(), &source, has_fingerprint);
        Ok(response)
    })
}

/// File systems have no longer names: to ask for one is an error of theirs, and not of the server.
const LONGEST_NAME: usize = 255;
const LONGEST_PATH: usize = 1_024;

/// What is asked for, decoded; `None` for what cannot be a file below the folder.
fn name(uri: &Uri) -> Option<String> {
    let path = uri.path().trim_start_matches('/');
    let name = percent_decode_str(path).decode_utf8().ok()?;
    let is_short = name.len() <= LONGEST_PATH && name.split('/').all(|n| n.len() <= LONGEST_NAME);
    (is_name(&name) && is_short && !name.contains('\0')).then(|| name.into_owned())
}

fn uri(name: &str) -> Option<Uri> {
    let mut path = "/".to_owned();
    encode_path(&mut path, name);
    path.parse().ok()
}

/// Takes out what would be compared with a time that is none, and the ranges of a version that the
/// service does not compare with this one (RFC 9110, 13.1.5).
fn prepare(headers: &mut HeaderMap, source: &Source) {
    if matches!(source, Source::Embedded(..)) {
        headers.remove(IF_MODIFIED_SINCE);
        headers.remove(IF_UNMODIFIED_SINCE);
    }
    if headers.contains_key(IF_RANGE) {
        headers.remove(RANGE);
    }
}

fn describe(headers: &mut HeaderMap, source: &Source, has_fingerprint: bool) {
    if matches!(source, Source::Embedded(..)) {
        headers.remove(LAST_MODIFIED);
    }
    let cache = if has_fingerprint { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(X_CONTENT_TYPE_OPTIONS, const { HeaderValue::from_static("nosniff") });
    let text = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let text = text.filter(|text| text.starts_with("text/") && !text.contains(';'));
    if let Some(value) = text.and_then(|text| format!("{text}; charset=utf-8").parse().ok()) {
        headers.insert(CONTENT_TYPE, value);
    }
}

/// What an error page depends on.
struct Client {
    is_head: bool,
    is_options: bool,
    prefers_json: bool,
}

impl Client {
    fn of(request: &Request) -> Self {
        let is_head = *request.method() == Method::HEAD;
        let is_options = *request.method() == Method::OPTIONS;
        Self { is_head, is_options, prefers_json: request.headers().prefers_json() }
    }

    fn refused(&self, status: StatusCode) -> Response {
        let answer = error_page(status);
        let answer = if self.prefers_json { as_problem(answer) } else { answer };
        if self.is_head { without_body(answer) } else { answer }
    }

    /// 200 to OPTIONS, 405 to any other verb.
    fn told_the_verbs(&self) -> Response {
        let mut answer = if self.is_options {
            let length = [(CONTENT_LENGTH, const { HeaderValue::from_static("0") })];
            (length, Body::empty()).into_response()
        } else {
            self.refused(StatusCode::METHOD_NOT_ALLOWED)
        };
        let allow = const { HeaderValue::from_static("GET, HEAD, OPTIONS") };
        answer.headers_mut().insert(ALLOW, allow);
        answer
    }
}
