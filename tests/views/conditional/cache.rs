//! `cache` and `vary`.

use axum::response::{IntoResponse, Response};
use cbv::conditional::{ETag, UserAsked};
use cbv::prelude::*;
use cbv::testing::Client;

#[base(cache = "public, max-age=60", vary = "Cookie")]
trait Shared: View {
    async fn etag(&self) -> Result<Option<ETag>, Error> {
        Ok(Some(ETag::strong("1")))
    }

    #[handler(get, post)]
    async fn show(&self) -> Response {
        "shown".into_response()
    }
}

#[derive(View)]
#[view(base = Shared, etag = Self::etag)]
struct Page;

impl Shared for Page {}

/// Its own policy, and names of its own beside those of the base.
#[derive(View)]
#[view(base = Shared, cache = "no-store", vary = ["Accept-Language", "cookie"])]
struct Secret {
    #[view(path)]
    status: u16,
}

impl Shared for Secret {
    async fn show(&self) -> Response {
        let status = axum::http::StatusCode::from_u16(self.status).expect("a status");
        (status, [("vary", "accept-language")]).into_response()
    }
}

#[tokio::test]
async fn a_base_says_it_for_its_views() {
    let client = Client::view("/", Page::as_view());
    for (verb, header, status) in
        [("GET", "x-none", 200), ("HEAD", "x-none", 200), ("GET", "if-none-match", 304)]
    {
        let answer = client.request(verb, "/").header(header, "*").await;
        assert_eq!(answer.status(), status);
        assert_eq!(answer.header("cache-control"), Some("public, max-age=60"), "{verb}");
        assert_eq!(answer.header("vary"), Some("Cookie"), "{verb}");
        assert_eq!(answer.header("etag"), Some("\"1\""));
    }
    let answer = client.post("/").await;
    assert_eq!((answer.text(), answer.header("cache-control")), ("shown", None));
    assert_eq!(client.put("/").await.header("cache-control"), None);
}

#[tokio::test]
async fn a_view_says_otherwise() {
    let client = Client::view("/{status}", Secret::as_view());
    for status in [200, 302, 404, 500] {
        for verb in ["GET", "POST"] {
            let answer = client.request(verb, &format!("/{status}")).await;
            assert_eq!(answer.status(), status);
            assert_eq!(answer.header("cache-control"), Some("no-store"), "{verb} {status}");
            let vary: Vec<_> = answer.headers().get_all("vary").iter().collect();
            assert_eq!(vary, ["accept-language", "Cookie"], "{verb} {status}");
        }
    }
}

/// A handler with a policy of its own, one that fails, one that asks for its user.
#[derive(View)]
#[view(cache = "max-age=60, s-maxage=600")]
struct Mixed {
    #[view(path)]
    kind: String,
}

impl Mixed {
    #[handler(get)]
    async fn show(&self, mut request: axum::extract::Request) -> Result<Response, Error> {
        match &*self.kind {
            "own" => Ok([("cache-control", "no-cache")].into_response()),
            "missing" => Err(Error::http404("nothing is here")),
            "user" => {
                UserAsked::note(request.extensions_mut());
                Ok("yours".into_response())
            }
            _ => Ok("everybody's".into_response()),
        }
    }
}

#[tokio::test]
async fn what_is_said_once_stays() {
    let client = Client::view("/{kind}", Mixed::as_view());
    for (kind, cache) in [
        ("own", Some("no-cache")),
        ("missing", None),
        ("user", Some("max-age=60, private")),
        ("other", Some("max-age=60, s-maxage=600")),
    ] {
        let answer = client.get(&format!("/{kind}")).await;
        assert_eq!(answer.header("cache-control"), cache, "{kind}");
    }
}

/// The page of another view is no answer to GET, where it is shown to POST.
#[derive(View)]
struct Shows;

impl Shows {
    #[handler(get, post)]
    async fn show(&self, request: PageRequest<Self>) -> Response {
        request.show(Page::as_view()).await
    }
}

#[tokio::test]
async fn a_page_that_is_shown_to_post_is_not_stored() {
    let client = Client::view("/", Shows::as_view());
    let answer = client.post("/").await;
    assert_eq!((answer.header("cache-control"), answer.header("etag")), (None, None));
    assert_eq!(answer.text(), "shown");
    let answer = client.get("/").await;
    assert_eq!(answer.header("cache-control"), Some("public, max-age=60"));
}
