//! The URL of a redirect is read twice: here, and by the run time where a route sets it.

use cbv::__private::captures_of_url;

use crate::check::redirect_captures;

/// What a URL is put together from.
const PIECES: [&str; 14] = [
    "{",
    "}",
    "{pk}",
    "{a b}",
    "#",
    "/",
    "//",
    ":",
    "http",
    "java+script",
    "?",
    "%s",
    "%(x)s",
    "\u{e9}",
];

/// Up to four pieces, all combinations.
fn urls() -> impl Iterator<Item = String> {
    let count = PIECES.len();
    (0..count.pow(4)).map(move |number| {
        let places = (0..4).scan(number, |rest, _| {
            let place = *rest % count;
            *rest /= count;
            Some(PIECES[place])
        });
        places.collect()
    })
}

#[test]
fn both_read_the_same() {
    for url in urls() {
        assert_eq!(redirect_captures(&url), captures_of_url(&url), "{url}");
    }
}

#[test]
fn captures_are_found() {
    let captures = |url| redirect_captures(url).map(|names| names.join(" "));
    for (url, expected) in [
        ("", ""),
        ("/100%/%20/{{a}}", ""),
        ("/{a}/{_b1}?c={c}#{d}", "a _b1 c d"),
        ("/x//{a}", "a"),
        ("?next=//{a}", "a"),
        ("/:{a}", "a"),
        ("https://example.org/{a}", "a"),
        ("//example.org/{a}", "a"),
        ("{{{a}}}", "a"),
    ] {
        assert_eq!(captures(url).as_deref(), Ok(expected), "{url}");
    }
    for url in [
        "{a}",
        "//{a}",
        "//example.org{a}",
        "https://{a}",
        "https:{a}",
        "https:/{a}",
        "/{}",
        "/{1}",
        "/{a",
        "/a}",
        "/{a:b}",
        "/%(a)s",
        "/%(a)d/",
        "/%s/",
        "/%s",
        "/%d?",
    ] {
        assert!(captures(url).is_err(), "{url}");
    }
}
