//! From the path of a request to a file.

use std::path::{Path, PathBuf};

use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, IF_MODIFIED_SINCE, IF_UNMODIFIED_SINCE, LAST_MODIFIED,
};
use axum::http::{HeaderMap, HeaderValue};
use cbv_syntax::templates::Folder;
use tower_http::services::ServeDir;
use tower_http::services::fs::TokioBackend;

use super::embedded::Embedded;
use super::names::Names;
use crate::served::{self, Files, Served, set_up};

/// Where the files are.
#[derive(Clone)]
pub(super) enum Source {
    Folder(PathBuf, Files<TokioBackend>),
    Embedded(Embedded, Files<Embedded>),
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

/// Answers a request whose path is that of a file.
pub(super) fn serve(names: &Names, source: &Source, mut request: Request) -> Served {
    let asked = served::name(request.uri());
    let file = asked.as_deref().and_then(|asked| names.file(asked));
    let has_fingerprint = file.is_some();
    let file = file.or(asked.as_deref());
    match source {
        Source::Folder(_, files) => {
            served::serve(files, file, request, move |headers| describe(headers, has_fingerprint))
        }
        Source::Embedded(_, files) => {
            let headers = request.headers_mut();
            headers.remove(IF_MODIFIED_SINCE);
            headers.remove(IF_UNMODIFIED_SINCE);
            served::serve(files, file, request, move |headers| {
                // A time that is none.
                headers.remove(LAST_MODIFIED);
                describe(headers, has_fingerprint);
            })
        }
    }
}

fn describe(headers: &mut HeaderMap, has_fingerprint: bool) {
    let cache = if has_fingerprint { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    let text = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let text = text.filter(|text| text.starts_with("text/") && !text.contains(';'));
    if let Some(value) = text.and_then(|text| format!("{text}; charset=utf-8").parse().ok()) {
        headers.insert(CONTENT_TYPE, value);
    }
}
