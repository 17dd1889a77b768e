//! The answer to a request that a page of another site has made.

use std::fmt;

use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::header::ORIGIN;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use super::{SEC_FETCH_SITE, Said, host, origin, said};
use crate::error::Error;
use crate::error_pages::negotiate;

/// 403, and the log says what the request has said. In a debug build the page says what to write.
pub(crate) fn forbidden<V>(request: Request, view: &str) -> Response {
    let (parts, _) = request.into_parts();
    let error = Error::permission_denied(message(&parts, view));
    let mut answer = error.with_source(CrossSite::of(&parts.headers)).into_response();
    negotiate::<V>(&mut answer, &parts);
    answer
}

/// What the client is told. A release build may show it as well, so there it says nothing more.
fn message(parts: &Parts, view: &str) -> String {
    let message = "the request comes from another site".to_owned();
    if cfg!(debug_assertions) { message + &remedies(parts, view) } else { message }
}

fn remedies(parts: &Parts, view: &str) -> String {
    let exempt = format!("write `#[view(csrf_exempt)]` on `{view}`");
    let origin = parts.headers.get(ORIGIN).and_then(|origin| origin.to_str().ok());
    // Others cannot be trusted: `null` is sent by any page that wants to.
    let Some(origin) = origin.filter(|origin| origin::remedy(origin).is_none()) else {
        return format!(", and does not name it: where any site may send it, {exempt}");
    };
    let trust = format!(
        ", `{origin}`: where that one may send it, put \
         `.layer(TrustedOrigins::from_static(&[\"{origin}\"]))` around the router; where any site \
         may, {exempt}"
    );
    match host(&parts.uri, &parts.headers) {
        // Without `Sec-Fetch-Site` it is the host that tells.
        Some(host) if said(&parts.headers) == Said::Origin => {
            let host = String::from_utf8_lossy(host);
            format!(
                "{trust}; where it is this site, have the proxy pass on the host that browsers ask for instead of `{host}`"
            )
        }
        _ => trust,
    }
}

/// What a request has said of the page that has made it, for the log.
#[derive(Debug)]
struct CrossSite(String);

impl CrossSite {
    fn of(headers: &HeaderMap) -> Self {
        let mut lines = Vec::new();
        for (name, header) in [("Sec-Fetch-Site", &SEC_FETCH_SITE), ("Origin", &ORIGIN)] {
            for value in headers.get_all(header) {
                lines.push(format!("`{name}: {}`", String::from_utf8_lossy(value.as_bytes())));
            }
        }
        Self(lines.join(", "))
    }
}

impl fmt::Display for CrossSite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CrossSite {}
