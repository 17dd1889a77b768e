//! Sites that are trusted.

use std::convert::Infallible;

use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use cbv::prelude::*;
use cbv::{ErrorPages, TrustedOrigins};
use proptest::prelude::*;
use tower::util::BoxCloneSyncService;
use url::Url;

use crate::request::{HOSTS, Lines, Origin, SITES, Sent, UNSAFE, answer};
use crate::watched::{Layered, Plain, touched};

type Way = BoxCloneSyncService<Request, Response, Infallible>;

const TRUSTED: TrustedOrigins =
    TrustedOrigins::from_static(&["https://blog.example", "http://localhost:5173"]);

const ORIGINS: [(Lines, bool); 13] = [
    (&[b"https://blog.example"], true),
    (&[b"http://localhost:5173"], true),
    (&[b"https://blog.example", b"http://localhost:5173"], true),
    (&[], false),
    (&[b""], false),
    (&[b"null"], false),
    (&[b"http://blog.example"], false),
    (&[b"https://blog.example:443"], false),
    (&[b"https://blog.example/"], false),
    (&[b"https://Blog.example"], false),
    (&[b"https://www.blog.example"], false),
    (&[b"https://blog.example.elsewhere.example"], false),
    (&[b"https://blog.example", b"https://elsewhere.example"], false),
];

async fn assert_trusted(name: &str, way: Way) {
    for (origin, is_trusted) in ORIGINS {
        for site in SITES {
            for host in HOSTS {
                let sent = Sent { site, origin: (origin, Origin::Other), host };
                let without = Sent { origin: (origin, Origin::Silent), ..sent };
                let is_silent = origin.is_empty() || origin == [b""];
                let may_pass =
                    is_trusted || if is_silent { &without } else { &sent }.is_from_here();
                for method in UNSAFE {
                    let (status, _) = answer(way.clone(), sent.request(method, "/a")).await;
                    let (touched, at) = (touched(), format!("{method} {sent:?} of {name}"));
                    if may_pass {
                        assert!([200, 405].contains(&status), "{at}");
                    } else {
                        assert_eq!((status, &touched[..]), (403, &[][..]), "{at}");
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn they_may_send_what_they_want() {
    let layered = Router::<()>::new().view("/a", Layered::as_view());
    for (name, way) in [
        ("a view", Way::new(Router::<()>::new().view("/a", Plain::as_view()).layer(TRUSTED))),
        ("layers, and pages", Way::new(layered.layer(TRUSTED).layer(ErrorPages::default()))),
    ] {
        assert_trusted(name, way).await;
    }
}

/// Several layers add up, whatever router they stand around.
#[tokio::test]
async fn layers_add_up() {
    let inner = Router::<()>::new()
        .view("/a", Plain::as_view())
        .layer(TrustedOrigins::from_static(&["http://localhost:5173"]));
    let outer = Router::new()
        .nest("/x", inner)
        .view("/b", Plain::as_view())
        .layer(TrustedOrigins::new(["https://blog.example".to_owned()]).expect("an origin"));
    let blog: (Lines, _) = (&[b"https://blog.example"], Origin::Other);
    let local: (Lines, _) = (&[b"http://localhost:5173"], Origin::Other);
    for (origin, path, status) in
        [(blog, "/x/a", 200), (local, "/x/a", 200), (blog, "/b", 200), (local, "/b", 403)]
    {
        let sent = Sent { site: SITES[6], origin, host: HOSTS[0] };
        let (found, _) = answer(outer.clone(), sent.request("POST", path)).await;
        assert_eq!(found, status, "{sent:?} {path}");
    }
    touched();
}

/// A view looks at the origin before its layers.
#[tokio::test]
async fn a_layer_of_a_view_comes_too_late() {
    let view = Plain::as_view().layer(TRUSTED);
    touched();
    let sent = Sent {
        site: SITES[6],
        origin: (&[b"https://blog.example"], Origin::Other),
        host: HOSTS[0],
    };
    assert_eq!(answer(view, sent.request("POST", "/a")).await.0, 403);
    assert_eq!(touched(), [""; 0]);
}

#[test]
fn a_bad_one_says_what_to_write() {
    let error =
        TrustedOrigins::new(["https://blog.example", "blog.example"]).expect_err("no scheme");
    assert_eq!(error.to_string(), "`blog.example` is no origin: start with the scheme, `https://`");
    let refused = std::panic::catch_unwind(|| TrustedOrigins::from_static(&["https://a.example/"]));
    let refused = refused.expect_err("a path");
    assert_eq!(
        refused.downcast_ref::<String>().map(String::as_str),
        Some(
            "`https://a.example/` is no origin: remove what follows the host: an origin has no path"
        )
    );
}

proptest! {
    #![proptest_config(crate::cases(400))]

    /// What is taken is what a browser would write for it: a trusted origin can be met.
    #[test]
    fn what_is_taken_is_written_as_browsers_do(
        scheme in "https?|HTTPS|ftp",
        host in r"([a-zA-Z0-9_-]{1,5}\.){0,2}[a-zA-Z]{2,5}|127\.0\.0\.1|\[::1\]|",
        rest in r"(:[0-9]{0,6})?[/?#@ ]{0,1}",
    ) {
        let origin = format!("{scheme}://{host}{rest}");
        if TrustedOrigins::new([&origin]).is_ok() && scheme != "ftp" {
            let url = Url::parse(&origin).expect("a URL");
            prop_assert_eq!(url.origin().ascii_serialization(), origin);
        }
    }

    /// And the other way round.
    #[test]
    fn what_browsers_write_is_taken(
        scheme in "https?",
        host in r"([a-z0-9_-]{1,5}\.){0,2}[a-z]{2,5}",
        port in 1_u16..,
    ) {
        if let Ok(url) = Url::parse(&format!("{scheme}://{host}:{port}")) {
            prop_assert!(TrustedOrigins::new([url.origin().ascii_serialization()]).is_ok());
        }
    }
}
