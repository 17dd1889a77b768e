//! Where a redirect leads: a URL with the captures of the request in it, or that of a name.

use percent_encoding::utf8_percent_encode;

use super::attributes::{RedirectAttributes, problems_of_name};
use super::request::RedirectRequest;
use crate::error::Error;
use crate::extract::captured::{Captured, Captures};
use crate::urls::UNRESERVED;
use cbv_syntax::redirect_url::{Part, Parts, parts};

/// The URL that the attributes say.
pub(super) fn target(
    attributes: &RedirectAttributes,
    request: &mut RedirectRequest,
) -> Result<Option<String>, Error> {
    match (&attributes.url, &attributes.pattern_name) {
        (Some(url), _) if url.bytes().any(|b| matches!(b, b'{' | b'}' | b'%')) => {
            interpolated(url, &request.captures()?).map(Some)
        }
        (Some(url), _) => Ok(Some(url.to_string())),
        (None, Some(name)) => reversed(name, request).map(Some),
        (None, None) => Ok(None),
    }
}

fn interpolated(url: &str, captures: &Captures) -> Result<String, Error> {
    // A URL that cannot be read says so, whatever was captured.
    written(url, captures).map_err(|error| match parts(url) {
        Ok(_) => error,
        Err(problem) => broken(url, problem),
    })
}

fn written(url: &str, captures: &Captures) -> Result<String, Error> {
    let mut written = String::with_capacity(length(url, captures));
    for part in Parts::of(url) {
        match part.map_err(|problem| broken(url, problem))? {
            Part::Text(text) => written.push_str(text),
            Part::Capture(name) => match captures.get(name) {
                Some(capture) => push(&mut written, capture)?,
                None => {
                    return Err(broken(url, format!("the route does not capture `{name}`")));
                }
            },
        }
    }
    Ok(written)
}

/// How long it gets where each capture stands once and nothing is encoded: then it becomes the
/// header as it is.
fn length(url: &str, captures: &Captures) -> usize {
    captures.iter().fold(url.len(), |length, capture| {
        (length + capture.text.len()).saturating_sub(capture.name.len() + "{}".len())
    })
}

#[cold]
fn broken(url: &str, problem: impl std::fmt::Display) -> Error {
    Error::server_error(format!("the URL `{url}` of a redirect: {problem}"))
}

/// Adds a capture. Only what was captured with slashes keeps them, and none that would stand
/// behind another one at the start, which is where a host would.
fn push(url: &mut String, capture: Captured<'_>) -> Result<(), Error> {
    if !capture.is_tail() {
        return push_segment(url, capture.text);
    }
    for (at, segment) in capture.text.split('/').enumerate() {
        if at > 0 {
            url.push_str(if url == "/" { "%2F" } else { "/" });
        }
        push_segment(url, segment)?;
    }
    Ok(())
}

fn push_segment(url: &mut String, segment: &str) -> Result<(), Error> {
    // Clients resolve them, encoded or not (RFC 3986, 5.2.4), and would ask for another path.
    if matches!(segment, "." | "..") && !url.contains(['?', '#']) {
        return Err(Error::http404("a capture would lead out of the path of the redirect"));
    }
    let stays = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~');
    if segment.bytes().all(stays) {
        url.push_str(segment);
    } else {
        url.extend(utf8_percent_encode(segment, UNRESERVED));
    }
    Ok(())
}

fn reversed(name: &str, request: &mut RedirectRequest) -> Result<String, Error> {
    let captures = request.captures()?;
    let Some(resolved) = request.resolver_match() else {
        let message = format!("no names are known: mount the redirect to `{name}` by `urls!`");
        return Err(Error::server_error(message));
    };
    let (route, routes) = (resolved.route(), resolved.routes());
    let captures: Vec<_> = captures.iter().map(|capture| (capture.name, capture.text)).collect();
    match routes.reverse(name, captures) {
        Ok(url) => Ok(request.with_prefix(&url)),
        // The pattern takes less than this one: there is no page for the value.
        Err(error) if problems_of_name(name, route, routes).is_empty() => {
            Err(Error::http404(error.to_string()))
        }
        Err(error) => Err(Error::from(error)),
    }
}
