//! The captures of a request, with or without fields of the view for them.

use std::borrow::Cow;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{FromRequestParts, MatchedPath, RawPathParams};
use axum::http::Uri;
use axum::http::request::Parts;

use crate::error::Error;
use crate::extract::converter::Kind;
use crate::urls::{Capture, CaptureFields, ResolverMatch, Segment};

/// The captures of a request. Of a route without types, the texts are axum's own.
pub(crate) struct Captures(Source);

enum Source {
    None,
    Pattern(Vec<OfPattern>),
    Router(RawPathParams, Option<MatchedPath>),
}

/// A capture with the type that a pattern of `urls!` gives it.
struct OfPattern {
    name: &'static str,
    text: String,
    kind: Kind,
    is_tail: bool,
    from_end: usize,
}

/// One capture of a request.
#[derive(Clone, Copy)]
pub(crate) struct Captured<'c> {
    pub(crate) name: &'c str,
    pub(crate) text: &'c str,
    place: Place<'c>,
}

/// Where a capture stands.
#[derive(Clone, Copy)]
enum Place<'c> {
    Pattern(&'c OfPattern),
    /// In this path, as the route writes it.
    Route(&'c str),
}

impl Captures {
    pub(crate) fn iter(&self) -> impl Iterator<Item = Captured<'_>> {
        let (of_pattern, of_router, path) = match &self.0 {
            Source::None => (None, None, ""),
            Source::Pattern(captures) => (Some(captures), None, ""),
            Source::Router(captures, path) => {
                (None, Some(captures), path.as_ref().map_or("", MatchedPath::as_str))
            }
        };
        let of_pattern = of_pattern.into_iter().flatten().map(|capture| Captured {
            name: capture.name,
            text: &capture.text,
            place: Place::Pattern(capture),
        });
        let of_router = of_router.into_iter().flatten();
        of_pattern.chain(of_router.map(move |(name, text)| Captured {
            name,
            text,
            place: Place::Route(path),
        }))
    }

    pub(crate) fn get(&self, name: &str) -> Option<Captured<'_>> {
        self.iter().find(|capture| capture.name == name)
    }
}

impl Captured<'_> {
    /// Whether it may have slashes.
    pub(crate) fn is_tail(&self) -> bool {
        match self.place {
            Place::Pattern(capture) => capture.is_tail,
            // `{*path}`, which ends every route that it stands in.
            Place::Route(path) => path
                .strip_suffix('}')
                .and_then(|path| path.strip_suffix(self.name))
                .is_some_and(|path| path.ends_with("{*")),
        }
    }

    /// Its place in the path, in segments from the end.
    #[cfg_attr(not(feature = "templates"), allow(dead_code, reason = "lists link to their pages"))]
    pub(crate) fn segments_from_end(&self) -> usize {
        match self.place {
            Place::Pattern(capture) => capture.from_end,
            Place::Route(path) => segments_from_end(path, self.name),
        }
    }

    #[cfg_attr(
        not(feature = "templates"),
        allow(dead_code, reason = "templates count with numbers")
    )]
    pub(crate) fn kind(&self) -> Kind {
        match self.place {
            Place::Pattern(capture) => capture.kind,
            Place::Route(_) => Kind::Text,
        }
    }

    /// Its name, for whoever keeps it: that of the field, of a view that has one.
    #[cfg_attr(
        not(feature = "templates"),
        allow(dead_code, reason = "templates have it as a variable")
    )]
    pub(crate) fn owned_name(&self, fields: &CaptureFields) -> Cow<'static, str> {
        match self.place {
            Place::Pattern(capture) => Cow::Borrowed(capture.name),
            Place::Route(_) => fields
                .name(self.name)
                .map_or_else(|| Cow::Owned(self.name.to_owned()), Cow::Borrowed),
        }
    }
}

/// The captures of a request: with the types of a pattern of `urls!`, or as texts on a route that
/// has no types. 404 when one is not UTF-8.
pub(crate) fn captures(parts: &mut Parts) -> Result<Captures, Error> {
    if let Some(resolved) = parts.extensions.get::<ResolverMatch>() {
        return of_pattern(resolved, &parts.uri);
    }
    match at_hand(RawPathParams::from_request_parts(parts, &())) {
        Ok(captures) => Ok(Captures(Source::Router(captures, parts.extensions.get().cloned()))),
        // No route has put any there.
        Err(RawPathParamsRejection::MissingPathParams(_)) => Ok(Captures(Source::None)),
        Err(_) => Err(undecodable()),
    }
}

/// Those of axum's router, which are in the request already: there is nothing to wait for.
#[inline]
pub(crate) fn at_hand<F: Future>(captures: F) -> F::Output {
    match pin!(captures).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(captures) => captures,
        Poll::Pending => unreachable!("axum reads captures out of the request's extensions"),
    }
}

fn of_pattern(resolved: &ResolverMatch, uri: &Uri) -> Result<Captures, Error> {
    let route = resolved.route();
    let count = route.segments.len();
    let mut patterns =
        route.segments.iter().enumerate().filter(|(_, segment)| segment.capture().is_some());
    let owned = |(Capture { name, kind, .. }, text): (Capture, String)| {
        let pattern = patterns.next();
        OfPattern {
            name,
            text,
            kind,
            is_tail: matches!(pattern, Some((_, Segment::Tail(_)))),
            from_end: pattern.map_or(0, |(at, _)| count - at - 1),
        }
    };
    let captures: Vec<_> = resolved.captures(uri).into_iter().map(owned).collect();
    if captures.len() == route.captures().count() {
        Ok(Captures(Source::Pattern(captures)))
    } else {
        Err(undecodable())
    }
}

/// The place of a capture in the path of a route.
pub(crate) fn segments_from_end(path: &str, name: &str) -> usize {
    path.rsplit('/').position(|segment| is_capture(segment, name)).unwrap_or(0)
}

/// `{page}`
fn is_capture(segment: &str, name: &str) -> bool {
    segment.strip_prefix('{').and_then(|segment| segment.strip_suffix('}')) == Some(name)
}

/// 404: the text is not UTF-8.
pub(crate) fn undecodable() -> Error {
    Error::http404("a capture is not UTF-8")
}
