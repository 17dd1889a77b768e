//! What a generic view knows of the request, beside what its fields read.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, MatchedPath, OriginalUri, RawPathParams};
use axum::http::Uri;
use axum::http::request::Parts;

use crate::converter::Kind;
use crate::urls::{ResolverMatch, Routes, Segment};

/// The captures of a request, and where it came from.
pub struct Exchange {
    pub(crate) captures: Vec<Captured>,
    pub(crate) resolver_match: Option<ResolverMatch>,
    uri: Uri,
    /// The path that routers around the view's have taken off.
    prefix: String,
}

/// One capture of a request.
pub(crate) struct Captured {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) kind: Kind,
    pub(crate) is_tail: bool,
}

impl Exchange {
    pub(crate) async fn of(parts: &mut Parts) -> Self {
        let resolver_match = parts.extensions.get::<ResolverMatch>().cloned();
        let captures = match &resolver_match {
            Some(resolved) => of_pattern(resolved, &parts.uri),
            None => of_router(parts).await,
        };
        let prefix = parts
            .extensions
            .get::<OriginalUri>()
            .map_or("", |original| crate::urls::nested_under(original.0.path(), parts.uri.path()))
            .to_owned();
        Self { captures, resolver_match, uri: parts.uri.clone(), prefix }
    }

    pub(crate) fn path(&self) -> &str {
        self.uri.path()
    }

    pub(crate) fn query(&self) -> Option<&str> {
        self.uri.query()
    }

    /// A URL of the same router, as the client has to ask for it.
    pub(crate) fn from_outside(&self, url: &str) -> String {
        format!("{}{url}", self.prefix)
    }

    pub(crate) fn routes(&self) -> Option<&Routes> {
        self.resolver_match.as_ref().map(ResolverMatch::routes)
    }

    pub(crate) fn capture(&self, name: &str) -> Option<&Captured> {
        self.captures.iter().find(|capture| capture.name == name)
    }
}

/// With the types that the pattern of `urls!` gives them.
fn of_pattern(resolved: &ResolverMatch, uri: &Uri) -> Vec<Captured> {
    let is_tail = matches!(resolved.route().segments.last(), Some(Segment::Tail(_)));
    let captures = resolved.captures(uri);
    let count = captures.len();
    let captured = |(at, (capture, text)): (usize, (crate::urls::Capture, String))| Captured {
        name: capture.name.to_owned(),
        text,
        kind: capture.kind,
        is_tail: is_tail && at + 1 == count,
    };
    captures.into_iter().enumerate().map(captured).collect()
}

/// As texts, from a route that has no types.
async fn of_router(parts: &mut Parts) -> Vec<Captured> {
    let path = parts.extensions.get::<MatchedPath>().cloned();
    let tail = path.as_ref().and_then(|path| path.as_str().rsplit_once("/{*"));
    let tail = tail.and_then(|(_, name)| name.strip_suffix('}')).map(str::to_owned);
    let Ok(captures) = RawPathParams::from_request_parts(parts, &()).await else {
        return Vec::new();
    };
    let captured = |(name, text): (&str, &str)| Captured {
        name: name.to_owned(),
        text: text.to_owned(),
        kind: Kind::Text,
        is_tail: tail.as_deref() == Some(name),
    };
    captures.iter().map(captured).collect()
}

impl<S: Sync> FromRequestParts<S> for Exchange {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts).await)
    }
}
