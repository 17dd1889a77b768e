//! The captures of a request, with or without fields of the view for them.

use std::borrow::Cow;

use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{FromRequestParts, MatchedPath, RawPathParams};
use axum::http::Uri;
use axum::http::request::Parts;

use crate::error::Error;
use crate::extract::converter::Kind;
use crate::urls::{Capture, ResolverMatch, Segment};

/// One capture of a request.
pub(crate) struct Captured {
    pub(crate) name: Cow<'static, str>,
    pub(crate) text: String,
    #[cfg_attr(
        not(feature = "templates"),
        allow(dead_code, reason = "templates count with numbers")
    )]
    pub(crate) kind: Kind,
    /// Whether it may have slashes.
    pub(crate) is_tail: bool,
    /// Its place in the path, in segments from the end.
    #[cfg_attr(not(feature = "templates"), allow(dead_code, reason = "lists link to their pages"))]
    pub(crate) from_end: usize,
}

/// The captures of a request: with the types of a pattern of `urls!`, or as texts on a route that
/// has no types. 404 when one is not UTF-8.
pub(crate) async fn captures(parts: &mut Parts) -> Result<Vec<Captured>, Error> {
    match parts.extensions.get::<ResolverMatch>() {
        Some(resolved) => of_pattern(resolved, &parts.uri),
        None => of_router(parts).await,
    }
}

fn of_pattern(resolved: &ResolverMatch, uri: &Uri) -> Result<Vec<Captured>, Error> {
    let route = resolved.route();
    let count = route.segments.len();
    let mut patterns =
        route.segments.iter().enumerate().filter(|(_, segment)| segment.capture().is_some());
    let owned = |(Capture { name, kind, .. }, text): (Capture, String)| {
        let pattern = patterns.next();
        Captured {
            name: name.into(),
            text,
            kind,
            is_tail: matches!(pattern, Some((_, Segment::Tail(_)))),
            from_end: pattern.map_or(0, |(at, _)| count - at - 1),
        }
    };
    let captures: Vec<_> = resolved.captures(uri).into_iter().map(owned).collect();
    if captures.len() == route.captures().count() { Ok(captures) } else { Err(undecodable()) }
}

async fn of_router(parts: &mut Parts) -> Result<Vec<Captured>, Error> {
    let captures = match RawPathParams::from_request_parts(parts, &()).await {
        Ok(captures) => captures,
        // No route has put any there.
        Err(RawPathParamsRejection::MissingPathParams(_)) => return Ok(Vec::new()),
        Err(_) => return Err(undecodable()),
    };
    let path = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let last = path.rsplit_once('{').and_then(|(_, name)| name.strip_suffix('}'));
    let tail = last.and_then(|name| name.strip_prefix('*'));
    let owned = |(name, text): (&str, &str)| Captured {
        name: name.to_owned().into(),
        text: text.to_owned(),
        kind: Kind::Text,
        is_tail: tail == Some(name),
        from_end: path.rsplit('/').position(|segment| is_capture(segment, name)).unwrap_or(0),
    };
    Ok(captures.iter().map(owned).collect())
}

/// `{page}`
fn is_capture(segment: &str, name: &str) -> bool {
    segment.strip_prefix('{').and_then(|segment| segment.strip_suffix('}')) == Some(name)
}

/// 404: the text is not UTF-8.
fn undecodable() -> Error {
    Error::http404("a capture is not UTF-8")
}
