//! Where a redirect leads: a URL with the captures of the request in it, or that of a name.

use std::fmt::Write;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::attributes::{RedirectAttributes, problems_of_name};
use super::exchange::Exchange;
use crate::error::Error;
use crate::extract::captured::Captured;
use cbv_syntax::redirect_url::{Part, parts};

/// What means nothing in any part of a URL (RFC 3986, 2.3) stays as it is: a capture can be no
/// more than a text.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The URL that the attributes say.
pub(super) async fn target(
    attributes: &RedirectAttributes,
    exchange: &mut Exchange,
) -> Result<Option<String>, Error> {
    match (&attributes.url, &attributes.pattern_name) {
        (Some(url), _) if url.contains(['{', '}', '%']) => {
            interpolated(url, &exchange.captures().await?).map(Some)
        }
        (Some(url), _) => Ok(Some(url.to_string())),
        (None, Some(name)) => reversed(name, exchange).await.map(Some),
        (None, None) => Ok(None),
    }
}

fn interpolated(url: &str, captures: &[Captured]) -> Result<String, Error> {
    let fail = |problem| Error::server_error(format!("the URL `{url}` of a redirect: {problem}"));
    let mut written = String::new();
    for part in parts(url).map_err(fail)? {
        match part {
            Part::Text(text) => written.push_str(text),
            Part::Capture(name) => match captures.iter().find(|capture| capture.name == name) {
                Some(capture) => push(&mut written, capture)?,
                None => return Err(fail(format!("the route does not capture `{name}`"))),
            },
        }
    }
    Ok(written)
}

/// Adds a capture. Only what was captured with slashes keeps them, and none that would stand
/// behind another one at the start, which is where a host would.
fn push(url: &mut String, capture: &Captured) -> Result<(), Error> {
    let is_in_path = !url.contains(['?', '#']);
    let mut segments = capture.text.split(|c| c == '/' && capture.is_tail);
    // Clients resolve them, encoded or not (RFC 3986, 5.2.4), and would ask for another path.
    if is_in_path && segments.clone().any(|segment| matches!(segment, "." | "..")) {
        return Err(Error::http404("a capture would lead out of the path of the redirect"));
    }
    if let Some(first) = segments.next() {
        let _ = write!(url, "{}", utf8_percent_encode(first, UNRESERVED));
    }
    for segment in segments {
        url.push_str(if url == "/" { "%2F" } else { "/" });
        let _ = write!(url, "{}", utf8_percent_encode(segment, UNRESERVED));
    }
    Ok(())
}

async fn reversed(name: &str, exchange: &mut Exchange) -> Result<String, Error> {
    let captures = exchange.captures().await?;
    let Some(resolved) = exchange.resolver_match() else {
        let message = format!("no names are known: mount the redirect to `{name}` by `urls!`");
        return Err(Error::server_error(message));
    };
    let (route, routes) = (resolved.route(), resolved.routes());
    let captures: Vec<_> = captures.iter().map(|capture| (&capture.name, &capture.text)).collect();
    match routes.reverse(name, captures) {
        Ok(url) => Ok(exchange.as_asked(&url)),
        // The pattern takes less than this one: there is no page for the value.
        Err(error) if problems_of_name(name, route, routes).is_empty() => {
            Err(Error::http404(error.to_string()))
        }
        Err(error) => Err(Error::from(error)),
    }
}

/// The URL with a query behind the one that it has, and before its fragment.
pub(super) fn with_query(url: &str, query: &str) -> String {
    let (before, fragment) = url.split_at(url.find('#').unwrap_or(url.len()));
    let joint = match before.split_once('?') {
        None => "?",
        Some((_, "")) => "",
        Some(_) => "&",
    };
    format!("{before}{joint}{query}{fragment}")
}

#[cfg(test)]
mod tests {
    use super::with_query;

    #[test]
    fn a_query_joins_the_one_that_is_there() {
        for (url, expected) in [
            ("/bar/", "/bar/?a=1"),
            ("/bar/?x=2", "/bar/?x=2&a=1"),
            ("/bar/?", "/bar/?a=1"),
            ("/bar/#f", "/bar/?a=1#f"),
            ("/bar/?x=2#f?g", "/bar/?x=2&a=1#f?g"),
            ("/bar/#?", "/bar/?a=1#?"),
            ("", "?a=1"),
        ] {
            assert_eq!(with_query(url, "a=1"), expected, "{url}");
        }
    }
}
