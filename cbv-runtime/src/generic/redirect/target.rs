//! Where a redirect leads: the URL with the captures of the request in it, or that of a name.

use std::fmt::Write;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::attributes::RedirectAttributes;
use crate::error::Error;
use crate::generic::exchange::{Captured, Exchange};

/// What means nothing in any part of a URL (RFC 3986, 2.3) stays as it is: a capture can be no
/// more than a text.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A part of a URL with captures.
pub(super) enum Part<'u> {
    Text(&'u str),
    Capture(&'u str),
}

/// Takes a URL apart: `{name}` is a capture, `{{` and `}}` are braces.
pub(super) fn parts(url: &str) -> Result<Vec<Part<'_>>, String> {
    let mut parts = Vec::new();
    let mut rest = url;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        if brace.starts_with("{{") || brace.starts_with("}}") {
            parts.push(Part::Text(&rest[..=at]));
            rest = &brace[2..];
            continue;
        }
        let (name, after) = brace
            .strip_prefix('{')
            .and_then(|brace| brace.split_once('}'))
            .ok_or("a brace that stands for itself is doubled, `{{` or `}}`")?;
        check_place(&url[..url.len() - rest.len() + before.len()], name)?;
        parts.extend([Part::Text(before), Part::Capture(name)]);
        rest = after;
    }
    parts.push(Part::Text(rest));
    Ok(parts)
}

/// What a client sends decides neither scheme nor host.
fn check_place(before: &str, name: &str) -> Result<(), String> {
    let is_in_host =
        before.split_once("//").is_some_and(|(_, behind)| !behind.contains(['/', '?', '#']));
    if before.is_empty() || is_in_host {
        return Err(format!(
            "`{{{name}}}` would choose the host: a capture stands in the path, the query or the fragment"
        ));
    }
    Ok(())
}

/// The URL that the attributes say.
pub(super) fn target(
    attributes: &RedirectAttributes,
    exchange: &Exchange,
) -> Result<Option<String>, Error> {
    match (&attributes.url, &attributes.pattern_name) {
        (Some(url), _) => interpolated(url, exchange).map(Some),
        (None, Some(name)) => reversed(name, exchange).map(Some),
        (None, None) => Ok(None),
    }
}

fn interpolated(url: &str, exchange: &Exchange) -> Result<String, Error> {
    let fail = |problem| Error::server_error(format!("the URL `{url}` of a redirect: {problem}"));
    let mut written = String::new();
    for part in parts(url).map_err(fail)? {
        match part {
            Part::Text(text) => written.push_str(text),
            Part::Capture(name) => match exchange.capture(name) {
                Some(capture) => push(&mut written, capture),
                None => return Err(fail(format!("the route does not capture `{name}`"))),
            },
        }
    }
    Ok(written)
}

/// Adds a capture. Only what was captured with slashes keeps them, and none that would stand
/// behind another one at the start, which is where a host would.
fn push(url: &mut String, capture: &Captured) {
    let segments: Vec<_> = if capture.is_tail {
        capture.text.split('/').collect()
    } else {
        vec![capture.text.as_str()]
    };
    for (at, segment) in segments.into_iter().enumerate() {
        if at > 0 {
            url.push_str(if url == "/" { "%2F" } else { "/" });
        }
        let _ = write!(url, "{}", utf8_percent_encode(segment, UNRESERVED));
    }
}

fn reversed(name: &str, exchange: &Exchange) -> Result<String, Error> {
    let Some(routes) = exchange.routes() else {
        let message = format!("no names are known: mount the redirect to `{name}` by `urls!`");
        return Err(Error::server_error(message));
    };
    let captures: Vec<_> =
        exchange.captures.iter().map(|capture| (&capture.name, &capture.text)).collect();
    let url = routes.reverse(name, captures)?;
    Ok(exchange.from_outside(&url))
}

/// The URL with a query behind the one that it has, and before its fragment.
pub(super) fn with_query(url: &str, query: &str) -> String {
    let (before, fragment) = match url.split_once('#') {
        Some((before, fragment)) => (before, format!("#{fragment}")),
        None => (url, String::new()),
    };
    let joint = match before.split_once('?') {
        None => "?",
        Some((_, "")) => "",
        Some(_) => "&",
    };
    format!("{before}{joint}{query}{fragment}")
}
