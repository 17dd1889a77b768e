//! Which condition counts (RFC 9110, 13.2.2).

use cbv::testing::Client;

use super::Versioned;

/// A request and its answer: the verb, the tag of the view, the headers, the status.
type Row<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)], u16);

#[rustfmt::skip]
const ROWS: &[Row<'_>] = &[
    // If-Match: one of them, compared strongly.
    ("GET", "strong", &[("If-Match", r#""v1""#)], 200),
    ("GET", "strong", &[("If-Match", r#""v0""#)], 412),
    ("GET", "strong", &[("If-Match", r#""v0", "v1""#)], 200),
    ("GET", "strong", &[("If-Match", r#""v0""#), ("If-Match", r#""v1""#)], 200),
    ("GET", "strong", &[("If-Match", r#""v0,v1", "v1""#)], 200),
    ("GET", "strong", &[("If-Match", r#""v0,"v1""#)], 200),
    ("PUT", "strong", &[("If-Match", r#""v0,"v1""#)], 412),
    ("GET", "strong", &[("If-Match", r#"W/"v1""#)], 412),
    ("GET", "weak", &[("If-Match", r#"W/"v1""#)], 412),
    ("GET", "weak", &[("If-Match", r#""v1""#)], 412),
    ("GET", "strong", &[("If-Match", "*")], 200),
    ("GET", "weak", &[("If-Match", " * ")], 200),
    ("PUT", "strong", &[("If-Match", r#""v1""#)], 200),
    ("PUT", "strong", &[("If-Match", r#""v0""#)], 412),
    ("PUT", "strong", &[("If-Match", "*")], 200),
    ("PUT", "none", &[("If-Match", "*")], 200),
    ("PUT", "none", &[("If-Match", r#""v1""#)], 412),
    ("DELETE", "strong", &[("If-Match", r#""v0""#)], 412),
    ("PATCH", "strong", &[("If-Match", r#""v0""#)], 412),
    ("POST", "strong", &[("If-Match", r#""v0""#)], 412),
    // Whichever variant the client has seen of it.
    ("PUT", "strong", &[("If-Match", r#""v1-partial""#)], 200),
    ("PUT", "strong", &[("If-Match", r#""v1-json""#)], 200),
    ("PUT", "strong", &[("If-None-Match", r#""v1-json""#)], 412),
    ("GET", "strong", &[("If-None-Match", r#""v1-json""#)], 200),
    // What cannot be read is ignored; but who writes says what is overwritten.
    ("GET", "strong", &[("If-Match", "v1")], 200),
    ("GET", "strong", &[("If-Match", "")], 200),
    ("PUT", "strong", &[("If-Match", "v1")], 412),
    ("PUT", "strong", &[("If-Match", r#"v0, "v1""#)], 200),
    // If-None-Match: none of them, compared weakly.
    ("GET", "strong", &[("If-None-Match", r#""v1""#)], 304),
    ("HEAD", "strong", &[("If-None-Match", r#""v1""#)], 304),
    ("GET", "strong", &[("If-None-Match", r#"W/"v1""#)], 304),
    ("GET", "weak", &[("If-None-Match", r#""v1""#)], 304),
    ("GET", "weak", &[("If-None-Match", r#"W/"v1""#)], 304),
    ("GET", "strong", &[("If-None-Match", r#""v0""#)], 200),
    ("GET", "strong", &[("If-None-Match", r#""v0", W/"v1""#)], 304),
    ("GET", "strong", &[("If-None-Match", r#""v0""#), ("If-None-Match", r#""v1""#)], 304),
    ("GET", "strong", &[("If-None-Match", "*")], 304),
    ("GET", "strong", &[("If-None-Match", "v1")], 200),
    ("PUT", "strong", &[("If-None-Match", "*")], 412),
    ("PUT", "strong", &[("If-None-Match", r#""v1""#)], 412),
    ("PUT", "strong", &[("If-None-Match", r#""v0""#)], 200),
    ("PUT", "strong", &[("If-None-Match", "v1")], 200),
    // If-Modified-Since: in the three formats, of GET and HEAD alone.
    ("GET", "none", &[("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")], 304),
    ("HEAD", "none", &[("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")], 304),
    ("GET", "none", &[("If-Modified-Since", "Sunday, 06-Nov-94 08:49:37 GMT")], 304),
    ("GET", "none", &[("If-Modified-Since", "Sun Nov  6 08:49:37 1994")], 304),
    ("GET", "none", &[("If-Modified-Since", "Sun, 06 Nov 1994 08:49:36 GMT")], 200),
    ("GET", "none", &[("If-Modified-Since", "Sunday, 06-Nov-94 08:49:36 GMT")], 200),
    ("GET", "none", &[("If-Modified-Since", "Sun Nov  6 08:49:36 1994")], 200),
    // RFC 9110 knows no date that is too late, as RFC 2616 did; nor does Django.
    ("GET", "none", &[("If-Modified-Since", "Wed, 01 Jan 2200 00:00:00 GMT")], 304),
    ("GET", "none", &[("If-Modified-Since", "yesterday")], 200),
    ("GET", "none", &[("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 CET")], 200),
    ("GET", "none", &[("If-Modified-Since", "Thu, 31 Feb 2000 00:00:00 GMT")], 200),
    ("GET", "none", &[("If-Modified-Since", "1994-11-06T08:49:37Z")], 200),
    ("GET", "none", &[("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"), ("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")], 200),
    ("PUT", "none", &[("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")], 200),
    // If-Unmodified-Since
    ("GET", "none", &[("If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")], 200),
    ("GET", "none", &[("If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:36 GMT")], 412),
    ("PUT", "none", &[("If-Unmodified-Since", "Sunday, 06-Nov-94 08:49:36 GMT")], 412),
    ("PUT", "none", &[("If-Unmodified-Since", "Sun Nov  6 08:49:36 1994")], 412),
    ("PUT", "none", &[("If-Unmodified-Since", "Wed, 01 Jan 2200 00:00:00 GMT")], 200),
    ("PUT", "none", &[("If-Unmodified-Since", "yesterday")], 200),
    // Before others: If-Match before If-Unmodified-Since, If-None-Match before If-Modified-Since.
    ("GET", "strong", &[("If-Match", r#""v1""#), ("If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:36 GMT")], 200),
    ("GET", "strong", &[("If-None-Match", r#""v0""#), ("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")], 200),
    ("GET", "strong", &[("If-None-Match", r#""v1""#), ("If-Modified-Since", "Sun, 06 Nov 1994 08:49:36 GMT")], 304),
    ("GET", "strong", &[("If-Match", r#""v1""#), ("If-None-Match", r#""v1""#)], 304),
    ("GET", "strong", &[("If-Match", r#""v0""#), ("If-None-Match", r#""v1""#)], 412),
    ("GET", "strong", &[("If-Match", "*"), ("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")], 304),
    ("PUT", "strong", &[("If-Match", r#""v1""#), ("If-None-Match", "*")], 412),
    // Neither has to do with a version (RFC 9110, 13.2.1).
    ("OPTIONS", "strong", &[("If-Match", r#""v0""#)], 200),
    ("TRACE", "strong", &[("If-Match", r#""v0""#)], 405),
];

#[tokio::test]
async fn the_table() {
    let client = Client::view("/", Versioned::as_view());
    for (verb, etag, headers, expected) in ROWS {
        let mut request = client.request(*verb, &format!("/?etag={etag}&changed=then"));
        for (name, value) in *headers {
            request = request.header(name, value);
        }
        let answer = request.await;
        assert_eq!(answer.status(), *expected, "{verb} {etag} {headers:?}");
    }
}

/// A header of a request, and what it says of the view.
#[derive(Clone, Copy, PartialEq)]
enum Says {
    /// It is absent, or cannot be read.
    Nothing,
    True,
    False,
}
use Says::{False, Nothing, True};

type Values = &'static [(Option<&'static str>, Says)];

const IF_MATCH: Values =
    &[(None, Nothing), (Some("*"), True), (Some(r#""v1""#), True), (Some(r#"W/"v1""#), False)];
const IF_NONE_MATCH: Values =
    &[(None, Nothing), (Some("*"), False), (Some(r#"W/"v1""#), False), (Some(r#""v2""#), True)];
const EARLIER: &str = "Sun, 06 Nov 1994 08:49:36 GMT";
const SAME: &str = "Sun, 06 Nov 1994 08:49:37 GMT";
const IF_UNMODIFIED_SINCE: Values =
    &[(None, Nothing), (Some(EARLIER), False), (Some(SAME), True), (Some("?"), Nothing)];
const IF_MODIFIED_SINCE: Values =
    &[(None, Nothing), (Some(EARLIER), True), (Some(SAME), False), (Some("?"), Nothing)];

/// The steps of RFC 9110, 13.2.2, as they stand there.
fn steps(is_get: bool, [matches, unmodified, none_matches, modified]: [Says; 4]) -> u16 {
    let failed = match matches {
        Nothing => unmodified == False,
        matches => matches == False,
    };
    if failed {
        return 412;
    }
    match (none_matches, is_get) {
        (False, true) => 304,
        (False, false) => 412,
        (Nothing, true) if modified == False => 304,
        (True | Nothing, _) => 200,
    }
}

/// All of them together.
#[tokio::test]
async fn every_combination_follows_the_steps() {
    let client = Client::view("/", Versioned::as_view());
    let names = ["If-Match", "If-Unmodified-Since", "If-None-Match", "If-Modified-Since"];
    let mut count = 0;
    for verb in ["GET", "PUT"] {
        for if_match in IF_MATCH {
            for if_unmodified in IF_UNMODIFIED_SINCE {
                for if_none_match in IF_NONE_MATCH {
                    for if_modified in IF_MODIFIED_SINCE {
                        let given = [if_match, if_unmodified, if_none_match, if_modified];
                        let mut request = client.request(verb, "/?etag=strong&changed=then");
                        for (name, (value, _)) in names.iter().zip(given) {
                            if let Some(value) = value {
                                request = request.header(name, value);
                            }
                        }
                        let expected = steps(verb == "GET", given.map(|(_, says)| *says));
                        let values = given.map(|(value, _)| *value);
                        assert_eq!(request.await.status(), expected, "{verb} {values:?}");
                        count += 1;
                    }
                }
            }
        }
    }
    assert_eq!(count, 2 * 4_i32.pow(4));
}

/// Of a view that knows nothing of its version, whoever reads it sees it; who wants to change another one does not.
#[tokio::test]
async fn without_a_version() {
    let client = Client::view("/", Versioned::as_view());
    for (name, value) in [
        ("If-None-Match", "*"),
        ("If-Match", r#""v1""#),
        ("If-Modified-Since", SAME),
        ("If-Unmodified-Since", EARLIER),
    ] {
        let answer = client.get("/").header(name, value).await;
        assert_eq!(answer.status(), 200, "{name}");
        assert_eq!((answer.header("etag"), answer.header("last-modified")), (None, None));
    }
    let answer = client.put("/").header("If-Match", r#""v1""#).await;
    assert_eq!(answer.status(), 412);
}

/// RFC 9110, 8.8.2.1: the date of the answer instead.
#[tokio::test]
async fn nothing_was_changed_in_the_future() {
    let client = Client::view("/", Versioned::as_view());
    let answer = client.get("/?changed=later").await;
    let date = answer.header("last-modified").expect("a date");
    let date = chrono::DateTime::parse_from_rfc2822(date).expect("a date");
    assert!(date <= chrono::Utc::now());
}
