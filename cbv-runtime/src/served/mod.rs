//! Files of a folder, or of the binary, as answers: what static files and uploads share.

mod refused;

use std::convert::Infallible;
use std::future::ready;
use std::pin::Pin;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{IF_RANGE, RANGE, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::Response;
use cbv_syntax::templates::is_name;
use percent_encoding::percent_decode_str;
use tower::ServiceExt;
use tower_http::services::ServeDir;
use tower_http::services::fs::{Backend, DefaultServeDirFallback};

use self::refused::Client;
use crate::urls::encode_path;

/// The answer to a request.
pub(crate) type Served = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

/// What serves a folder.
pub(crate) type Files<B> = ServeDir<DefaultServeDirFallback, B>;

/// No index of a folder, and the whole file where several ranges are asked for (RFC 9110, 14.2).
pub(crate) fn set_up<B: Backend>(service: Files<B>) -> Files<B> {
    service.append_index_html_on_directories(false).ignore_multi_range_requests(true)
}

/// Under which URL files are.
///
/// # Panics
///
/// When it is not a path that starts and ends with a slash.
pub(crate) fn check_url(url: &str, what: &str) {
    let is_path = url.len() > 2 && url.starts_with('/') && !url.starts_with("//");
    assert!(
        is_path && url.ends_with('/'),
        "the URL of {what} starts and ends with a slash: write `/{}/`",
        url.trim_matches('/')
    );
}

/// What is asked for, decoded; `None` for what cannot be a file below the folder.
pub(crate) fn name(uri: &Uri) -> Option<String> {
    let path = uri.path().trim_start_matches('/');
    let name = percent_decode_str(path).decode_utf8().ok()?;
    is_file_name(&name).then(|| name.into_owned())
}

/// File systems have no longer names: to ask for one is an error of theirs, and not of the server.
const LONGEST_NAME: usize = 255;
const LONGEST_PATH: usize = 1_024;

/// Whether it names a file below a folder, none of those that are hidden.
pub(crate) fn is_file_name(name: &str) -> bool {
    let is_short = name.len() <= LONGEST_PATH && name.split('/').all(|n| n.len() <= LONGEST_NAME);
    is_name(name) && is_short && !name.contains('\0')
}

/// Answers a request with a file, whose headers are described then; without one, as with one that does not exist.
pub(crate) fn serve<B: Backend>(
    files: &Files<B>,
    file: Option<&str>,
    mut request: Request,
    describe: impl FnOnce(&mut HeaderMap) + Send + 'static,
) -> Served {
    let client = Client::of(&request);
    let Some(uri) = file.and_then(uri) else {
        return Box::pin(ready(Ok(client.refused(StatusCode::NOT_FOUND))));
    };
    *request.uri_mut() = uri;
    // Whether there is the file is asked first: what there is not has no verbs.
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads {
        *request.method_mut() = Method::HEAD;
    }
    ignore_ranges_of_a_version(request.headers_mut());
    let files = files.clone();
    Box::pin(async move {
        let Ok(response) = files.oneshot(request).await;
        let status = response.status();
        if status.is_server_error() || status == StatusCode::NOT_FOUND {
            return Ok(client.refused(status));
        }
        if !reads {
            return Ok(client.told_the_verbs());
        }
        let mut response = response.map(Body::new);
        let headers = response.headers_mut();
        headers.insert(X_CONTENT_TYPE_OPTIONS, const { HeaderValue::from_static("nosniff") });
        describe(headers);
        Ok(response)
    })
}

fn uri(name: &str) -> Option<Uri> {
    let mut path = "/".to_owned();
    encode_path(&mut path, name);
    path.parse().ok()
}

/// The service does not compare that version with this one (RFC 9110, 13.1.5).
fn ignore_ranges_of_a_version(headers: &mut HeaderMap) {
    if headers.contains_key(IF_RANGE) {
        headers.remove(RANGE);
    }
}
