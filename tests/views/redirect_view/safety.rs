//! Whatever is captured, a redirect stays on its host: held against a parser that reads URLs as
//! browsers do (WHATWG).

use axum::Router;
use cbv::generic::{Redirect, redirect};
use cbv::prelude::*;
use cbv::testing::Client;
use cbv::{RedirectView, urls};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use url::Url;

#[derive(View)]
struct Anything;

impl Anything {
    #[handler(get)]
    async fn get(&self) {}
}

urls! {
    mod urls {
        "/target/{c}" => Anything::as_view(), name = target;
        "/root/{c}/" => Anything::as_view(), name = root;
        "/tail/{*c}" => Anything::as_view(), name = tail;

        "/a/{c}" => redirect("/x/{c}/");
        "/b/{c}" => redirect("/{c}");
        "/c/{c}" => redirect("?q={c}");
        "/d/{c}" => redirect("#{c}");
        "/e/{*c}" => redirect("/{c}");
        "/f/{*c}" => redirect("https://good.example/{c}");
        "/g/{c}" => redirect("x{c}");
        "/h/{c}" => Redirect::as_view().pattern_name("target");
        "/i/{*c}" => Redirect::as_view().pattern_name("tail");
        "/j/{c}" => To::as_view();
        "/k/{*c}" => ToTail::as_view();
        "/l/{c}" => redirect("/{c}{c}");
    }
}

#[derive(RedirectView)]
#[view(to = urls::target)]
struct To {
    #[view(path)]
    c: String,
}

#[derive(RedirectView)]
#[view(to = urls::tail)]
struct ToTail {
    #[view(path)]
    c: String,
}

const ROUTES: [&str; 12] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

/// What has led browsers astray.
const HOSTILE: [&str; 26] = [
    "//evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "/evil.example",
    "///evil.example",
    "\r\nLocation: https://evil.example",
    "\t//evil.example",
    "/\t/evil.example",
    "\0//evil.example",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "@evil.example",
    ":80@evil.example",
    "%2F%2Fevil.example",
    "%252F%252Fevil.example",
    "https://evil.example",
    "..",
    "../..",
    "..//evil.example",
    ".//evil.example",
    "\u{ff0f}\u{ff0f}evil.example",
    "\u{2044}\u{2215}evil\u{3002}example",
    "\u{feff}//evil.example",
    " //evil.example",
];

/// The routes, and once more behind a prefix that the client chooses.
fn client() -> Client {
    let nested = |prefix| Router::new().nest(prefix, urls::router());
    Client::new(urls::router().merge(nested("/nested/{tenant}")))
}

/// Where a browser goes from there, for each route. Returns how many of them redirect.
fn assert_stays(capture: &str, query: &str) -> usize {
    let mut redirects = 0;
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let client = client();
    let base = Url::parse("https://good.example/base/").expect("a URL");
    let encoded = utf8_percent_encode(capture, NON_ALPHANUMERIC).to_string();
    let tail: Vec<_> =
        capture.split('/').map(|s| utf8_percent_encode(s, NON_ALPHANUMERIC).to_string()).collect();
    for route in ROUTES {
        for capture in [&encoded, &tail.join("/")] {
            for prefix in ["", "/nested/x", "/nested/%2Fevil.example", "/nested/%5Cevil.example"] {
                let path = format!("{prefix}/{route}/{capture}?{query}");
                let Ok(path) = path.parse::<axum::http::Uri>() else { continue };
                let answer = runtime.block_on(async { client.get(&path.to_string()).await });
                assert!(!answer.status().is_server_error(), "{path}: {}", answer.status());
                let Some(location) = answer.header("location") else { continue };
                redirects += 1;
                let to = base.join(location).unwrap_or_else(|error| panic!("{location}: {error}"));
                assert_eq!(
                    (to.scheme(), to.host_str(), to.port(), to.username()),
                    ("https", Some("good.example"), None, ""),
                    "{path} -> {location}"
                );
            }
        }
    }
    redirects
}

#[test]
fn what_has_led_browsers_astray_does_not() {
    for capture in HOSTILE {
        assert!(assert_stays(capture, "next=//evil.example") > 8, "{capture:?}");
    }
    assert!(assert_stays(&"/".repeat(300), "") > 0);
    assert!(assert_stays(&"\u{e9}".repeat(6_000), "") == 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_capture_changes_the_host(
        before in "[/\\\\.:@?#%\\t\\r\\n \u{0}a-]{0,6}",
        hostile in prop::sample::select(&HOSTILE[..]),
        after in any::<String>(),
        query in "[a-z=&/:?@.]{0,12}",
    ) {
        assert_stays(&format!("{before}{hostile}"), &query);
        assert_stays(&format!("{before}{after}"), &query);
    }
}

/// The longest that Django redirects to is 16,384 characters (R43).
#[tokio::test]
async fn a_capture_that_is_too_long_is_a_400() {
    let client = client();
    assert_eq!(client.get(&format!("/a/{}", "a".repeat(16_400))).await.status(), 400);
    assert_eq!(client.get(&format!("/a/{}", "a".repeat(16_300))).await.status(), 302);
}
