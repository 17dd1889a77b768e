//! From the path of a request to a stored file.

use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::http::{HeaderMap, HeaderValue};
use tower_http::services::fs::TokioBackend;

use super::disposition::content_disposition;
use crate::forms::data::upload::is_ours;
use crate::served::{self, Files, Served};

/// What browsers show, and run nothing of: extensions and their types.
const SHOWN: [(&str, &str); 23] = [
    ("aac", "audio/aac"),
    ("avif", "image/avif"),
    ("bmp", "image/bmp"),
    ("flac", "audio/flac"),
    ("gif", "image/gif"),
    ("heif", "image/heif"),
    ("ico", "image/x-icon"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("jxl", "image/jxl"),
    ("m4a", "audio/mp4"),
    ("m4v", "video/mp4"),
    ("mov", "video/quicktime"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("ogg", "audio/ogg"),
    ("opus", "audio/ogg"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("txt", "text/plain; charset=utf-8"),
    ("wav", "audio/wav"),
    ("webm", "video/webm"),
    ("webp", "image/webp"),
];

pub(super) fn serve(files: &Files<TokioBackend>, request: Request) -> Served {
    let asked = served::name(request.uri());
    let name = asked.clone().unwrap_or_default();
    served::serve(files, asked.as_deref(), request, move |headers| describe(headers, &name))
}

/// The content of a name of ours never changes. It may be removed: so only the browser keeps it, and for a day.
fn describe(headers: &mut HeaderMap, name: &str) {
    let file = name.rsplit('/').next().unwrap_or(name);
    let cache = if is_ours(file) { "private, max-age=86400, immutable" } else { "no-cache" };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    if let Some(kind) = shown(file) {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        return;
    }
    headers.insert(CONTENT_TYPE, const { HeaderValue::from_static("application/octet-stream") });
    headers.insert(CONTENT_DISPOSITION, content_disposition(true, file));
    // For whatever shows it nevertheless.
    let nothing = const { HeaderValue::from_static("default-src 'none'; sandbox") };
    headers.insert(CONTENT_SECURITY_POLICY, nothing);
}

fn shown(file: &str) -> Option<&'static str> {
    let (_, extension) = file.rsplit_once('.')?;
    let is_same = |(known, _): &&(&str, _)| known.eq_ignore_ascii_case(extension);
    SHOWN.iter().find(is_same).map(|(_, kind)| *kind)
}
