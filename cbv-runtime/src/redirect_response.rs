//! Redirects: which URLs are allowed, and how they are encoded.

use std::borrow::Cow;

use axum::body::Body;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use cbv_syntax::scheme::{self, NoPage};
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::error::Error;

/// Django's limit (`MAX_URL_REDIRECT_LENGTH`).
const MOST_CHARACTERS: usize = 16_384;

/// The characters that a URI cannot have (RFC 3986, 2), as in Django's `iri_to_uri`. All others
/// stay, `%` among them. `\` is encoded because browsers read it as `/`.
const NOT_IN_A_URI: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// All other characters. Most URLs have nothing else.
#[inline]
fn stands_in_a_uri(b: u8) -> bool {
    const STANDS: [bool; 256] = {
        let mut stands = [false; 256];
        let mut b = 0;
        while b < 128_u8 {
            stands[b as usize] = matches!(
                b,
                b'!' | b'#'..=b';' | b'=' | b'?'..=b'[' | b']' | b'_' | b'a'..=b'z' | b'~'
            );
            b += 1;
        }
        stands
    };
    STANDS[usize::from(b)]
}

/// A URL as the value of `Location`; 400 when it is too long or its scheme is not that of a page.
///
/// A URL without a scheme may lead to another host (`//example.org/`): the caller has to check
/// that.
#[inline]
pub(crate) fn location(url: impl Into<String>) -> Result<HeaderValue, Error> {
    let url = url.into();
    if is_too_long(&url) {
        let message = format!("unsafe redirect to a URL of more than {MOST_CHARACTERS} characters");
        return Err(Error::bad_request(message));
    }
    // A path has no scheme.
    if !url.starts_with('/') {
        refuse_scheme(&as_browsers_read(&url))?;
    }
    let encoded = if url.bytes().all(stands_in_a_uri) {
        url
    } else {
        utf8_percent_encode(&url, NOT_IN_A_URI).to_string()
    };
    HeaderValue::try_from(encoded)
        .map_err(|cause| Error::bad_request("unsafe redirect").with_source(cause))
}

/// Whether a URL has more characters than a redirect may have.
pub(crate) fn is_too_long(url: &str) -> bool {
    url.len() > MOST_CHARACTERS && url.chars().count() > MOST_CHARACTERS
}

/// A redirect with this status.
#[inline]
pub(crate) fn redirect_with(status: StatusCode, url: impl Into<String>) -> Result<Response, Error> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response.headers_mut().insert(LOCATION, location(url)?);
    Ok(response)
}

/// The URL with a query behind the one that it has, and before its fragment.
pub(crate) fn with_query(url: &str, query: &str) -> String {
    let (before, fragment) = url.split_at(url.find('#').unwrap_or(url.len()));
    let joint = match before.split_once('?') {
        None => "?",
        Some((_, "")) => "",
        Some(_) => "&",
    };
    format!("{before}{joint}{query}{fragment}")
}

/// What stays as it is in a parameter. A slash does, as in Django, so that a path can be read.
const IN_A_PARAMETER: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The URL with one more parameter.
pub(crate) fn with_parameter(url: &str, name: &str, value: &str) -> String {
    let (name, value) =
        (utf8_percent_encode(name, IN_A_PARAMETER), utf8_percent_encode(value, IN_A_PARAMETER));
    with_query(url, &format!("{name}={value}"))
}

/// Before they look for a scheme, browsers drop the spaces and controls in front, and tabs and ends
/// of lines everywhere (WHATWG URL, 4.4).
fn as_browsers_read(url: &str) -> Cow<'_, str> {
    let url = url.trim_start_matches(|c: char| c <= ' ');
    if url.contains(['\t', '\r', '\n']) {
        Cow::Owned(url.replace(['\t', '\r', '\n'], ""))
    } else {
        Cow::Borrowed(url)
    }
}

fn refuse_scheme(url: &str) -> Result<(), Error> {
    scheme::check(url).map_err(|why| match why {
        NoPage::Scheme(scheme) => {
            Error::bad_request(format!("unsafe redirect to a URL with the scheme `{scheme}`"))
        }
        NoPage::Host(_) => Error::bad_request("unsafe redirect to a URL with a scheme and no host"),
    })
}

#[cfg(test)]
mod tests {
    use super::{NOT_IN_A_URI, location, stands_in_a_uri, utf8_percent_encode, with_query};

    fn written(url: &str) -> String {
        location(url).expect("a URL that is allowed").to_str().expect("ASCII").to_owned()
    }

    #[test]
    fn what_stands_in_a_uri_stays() {
        for url in [
            "",
            "/",
            "/books/?page=2#top",
            "https://example.org/",
            "HTTPS://example.org",
            "ftp://example.org/a",
            "http://user@[::1]:8000/",
            "/100%/",
            "/a%2Fb%0D/",
            "/-._~:/?#[]@!$&'()*+,;=",
            "?next=javascript:",
            "#a:b",
            "/a:b",
            "1:2",
            ":evil",
            "../up",
            "//example.org/",
        ] {
            assert_eq!(written(url), url);
        }
    }

    #[test]
    fn a_byte_stands_in_a_uri_or_is_encoded() {
        for b in 0..=0x7f_u8 {
            let encoded =
                utf8_percent_encode(char::from(b).encode_utf8(&mut [0]), NOT_IN_A_URI).to_string();
            assert_eq!(stands_in_a_uri(b), encoded.len() == 1, "{b:#x}");
        }
        assert!((0x80..=0xff).all(|b| !stands_in_a_uri(b)));
    }

    #[test]
    fn what_does_not_is_encoded() {
        for (url, expected) in [
            ("/caf\u{e9}/\u{2665}", "/caf%C3%A9/%E2%99%A5"),
            ("/a b", "/a%20b"),
            ("/a\r\nSet-Cookie: b=c", "/a%0D%0ASet-Cookie:%20b=c"),
            ("/\0\u{7f}\t\"<>^`{|}", "/%00%7F%09%22%3C%3E%5E%60%7B%7C%7D"),
            ("\\\\evil", "%5C%5Cevil"),
            ("/\\evil", "/%5Cevil"),
            ("\\/evil", "%5C/evil"),
            ("/\t/evil", "/%09/evil"),
            (" //evil", "%20//evil"),
            ("http://a\\@evil/", "http://a%5C@evil/"),
            ("java script:", "java%20script:"),
        ] {
            assert_eq!(written(url), expected, "{url:?}");
        }
    }

    #[test]
    fn a_scheme_of_no_page_is_refused() {
        for url in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "java\r\nscript:alert(1)",
            "javascript\n:alert(1)",
            " javascript:alert(1)",
            "\u{1}\u{1f}\tjavascript:alert(1)",
            "javascript://example.org/%0Aalert(1)",
            "data:text/html,a",
            "vbscript:a",
            "file:///etc/passwd",
            "x+y-z.1:",
            "localhost:8000/",
        ] {
            assert_eq!(location(url).expect_err(url).status(), 400, "{url:?}");
        }
    }

    #[test]
    fn a_scheme_without_a_host_is_refused() {
        for url in [
            "http:evil",
            "https:/evil",
            "http:",
            "http://",
            "https:///evil",
            "http:\\\\evil",
            "http://\\evil",
            "ht\ntp:evil",
            "ftp:?a",
            "https://?a",
            "https://#a",
        ] {
            assert_eq!(location(url).expect_err(url).status(), 400, "{url:?}");
        }
    }

    #[test]
    fn the_length_is_limited_in_characters() {
        assert_eq!(written(&"/".repeat(16_384)).len(), 16_384);
        assert_eq!(written(&"\u{e9}".repeat(16_384)).len(), 6 * 16_384);
        for url in ["/".repeat(16_385), "\u{e9}".repeat(16_385)] {
            assert_eq!(location(url).expect_err("too long").status(), 400);
        }
    }

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
