//! `redirect` and `permanent_redirect`.

use axum::response::Response;
use cbv::Error;
use cbv::prelude::*;
use cbv::shortcuts::{permanent_redirect, redirect};
use cbv::testing::Client;

#[derive(View)]
struct Redirecting {
    #[view(default)]
    permanent: bool,
    #[view(query)]
    to: String,
}

impl Redirecting {
    #[handler(get, post)]
    async fn go(&self) -> Result<Response, Error> {
        if self.permanent { permanent_redirect(&self.to) } else { redirect(&self.to) }
    }
}

#[tokio::test]
async fn a_redirect_says_where_to_go() {
    for (permanent, status) in [(false, 302), (true, 301)] {
        let client = Client::view("/", Redirecting::as_view().permanent(permanent));
        for (to, location) in [
            ("/books/", "/books/"),
            ("https://example.org/", "https://example.org/"),
            ("/100%25/", "/100%/"),
            ("/a%2520b", "/a%20b"),
            ("/caf%C3%A9", "/caf%C3%A9"),
            ("/%0D%0ASet-Cookie:%20a=b", "/%0D%0ASet-Cookie:%20a=b"),
            ("/%5Cevil", "/%5Cevil"),
            ("%5C%5Cevil", "%5C%5Cevil"),
            ("//example.org/", "//example.org/"),
        ] {
            for method in ["GET", "POST", "HEAD"] {
                let answer = client.request(method, &format!("/?to={to}")).await;
                assert_eq!(answer.status(), status);
                assert_eq!(answer.header("location"), Some(location));
                assert_eq!(answer.header("set-cookie"), None);
                assert_eq!(answer.bytes().len(), 0);
            }
        }
    }
}

/// E26 and R43 of Django's errors.
#[tokio::test]
async fn test_redirect_to_what_is_no_page_is_a_400() {
    let client = Client::view("/", Redirecting::as_view());
    let long = "a".repeat(16_385);
    for to in
        ["javascript:alert(1)", "JaVaScRiPt:a", "java%09script:a", "%20data:,a", "http:a", &long]
    {
        let answer = client.get(&format!("/?to={to}")).await;
        assert_eq!(answer.status(), 400, "{to}");
        assert_eq!(answer.header("location"), None);
    }
}
