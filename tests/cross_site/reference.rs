//! The decision is that of tower-http's layer, which is that of Go's `CrossOriginProtection`.

use axum::Router;
use axum::routing::any;
use cbv::TrustedOrigins;
use cbv::prelude::*;
use proptest::prelude::*;
use tower_http::csrf::CsrfLayer;

use crate::request::{Sent, UNSAFE, answer};
use crate::watched::{Plain, touched};

/// Answers what it lets through.
fn reference(origins: &[&str]) -> Router {
    let mut layer = CsrfLayer::new();
    for origin in origins {
        layer = layer.add_trusted_origin(origin).expect("an origin");
    }
    Router::new().route("/a", any(|| async { "passed" })).layer(layer)
}

/// Of one line each; this library looks at all lines, and takes no `Origin` that is more than one.
#[tokio::test]
async fn of_one_line_each_it_is_the_same() {
    let (ours, theirs) = (Router::<()>::new().view("/a", Plain::as_view()), reference(&[]));
    let mut compared = 0;
    for sent in Sent::all() {
        let (site, origin) = (sent.site.0, sent.origin.0);
        let is_origin =
            |line: &[u8]| !line.ends_with(b"/") && !line.ends_with(b"#") && !line.contains(&b'@');
        let is_one =
            site.len() < 2 && origin.iter().all(|line| is_origin(line)) && origin.len() < 2;
        let request = sent.request("POST", "/a");
        if !is_one || request.headers().get_all("host").iter().count() > 1 {
            continue;
        }
        let (ours, _) = answer(ours.clone(), request).await;
        let (theirs, _) = answer(theirs.clone(), sent.request("POST", "/a")).await;
        assert_eq!(ours, theirs, "{sent:?}");
        compared += 1;
    }
    assert!(compared > 1000, "{compared}");
    touched();
}

/// What it lets through, the reference lets through, whatever the headers.
#[tokio::test]
async fn nothing_more_comes_in() {
    let (ours, theirs) = (Router::<()>::new().view("/a", Plain::as_view()), reference(&[]));
    for sent in Sent::all() {
        for method in UNSAFE {
            let (status, _) = answer(ours.clone(), sent.request(method, "/a")).await;
            if status != 403 {
                let (theirs, _) = answer(theirs.clone(), sent.request(method, "/a")).await;
                assert_eq!(theirs, 200, "{method} {sent:?}");
            }
        }
    }
    touched();
}

const TRUSTED: [&str; 2] = ["https://blog.example", "http://localhost:5173"];

fn origins() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        Just(None),
        "https?://(shop|blog)\\.example(:[0-9]{1,5})?".prop_map(Some),
        "[a-z:/.0-9@-]{0,30}".prop_map(Some),
        proptest::sample::select(&TRUSTED[..]).prop_map(|origin| Some(origin.to_owned())),
        Just(Some("null".to_owned())),
    ]
}

fn hosts() -> impl Strategy<Value = Option<String>> {
    prop_oneof![Just(None), "(shop|blog)\\.example(:[0-9]{1,5})?".prop_map(Some)]
}

fn sites() -> impl Strategy<Value = Option<String>> {
    const KNOWN: [&str; 5] = ["same-origin", "same-site", "cross-site", "none", ""];
    prop_oneof![
        Just(None),
        proptest::sample::select(&KNOWN[..]).prop_map(|site| Some(site.to_owned())),
        "[a-zA-Z -]{0,12}".prop_map(Some),
    ]
}

proptest! {
    #![proptest_config(crate::cases(400))]

    #[test]
    fn of_any_headers_nothing_more_comes_in(
        site in sites(),
        origin in origins(),
        host in hosts(),
        method in proptest::sample::select(&UNSAFE[..]),
    ) {
        let request = || {
            let mut request = axum::http::Request::builder().method(method).uri("/a");
            for (name, value) in [("sec-fetch-site", &site), ("origin", &origin), ("host", &host)] {
                if let Some(value) = value {
                    request = request.header(name, value);
                }
            }
            request.body(axum::body::Body::empty()).expect("a request")
        };
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let trusted = TrustedOrigins::new(TRUSTED).expect("origins");
        let ours = Router::<()>::new().view("/a", Plain::as_view()).layer(trusted);
        let (ours, theirs) = runtime.block_on(async {
            (answer(ours, request()).await.0, answer(reference(&TRUSTED), request()).await.0)
        });
        touched();
        // Theirs takes an `Origin` with a path as well, and a scheme in capitals: no browser sends it.
        let is_origin = origin.as_ref().is_none_or(|origin| {
            url::Url::parse(origin).is_err()
                || url::Url::parse(origin).is_ok_and(|url| url.origin().ascii_serialization() == *origin)
        });
        prop_assert!(ours == 403 || theirs == 200, "{} {}", ours, theirs);
        prop_assert!(!is_origin || (ours == 403) == (theirs == 403), "{} {}", ours, theirs);
    }
}
