//! A panic is a 500 for one request.

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use cbv::prelude::*;
use cbv::testing::Client;
use tower::layer::util::Identity;

#[derive(View)]
struct Asynchronous {
    #[view(query)]
    late: Option<bool>,
}

impl Asynchronous {
    #[handler(get)]
    async fn panics(&self) -> &'static str {
        if self.late.is_some() {
            tokio::task::yield_now().await;
        }
        panic!("a secret")
    }

    #[handler(post)]
    async fn answers(&self) -> &'static str {
        "posted"
    }
}

#[derive(View)]
struct Blocking;

impl Blocking {
    #[handler(get)]
    fn panics(&self) -> &'static str {
        panic!("a secret")
    }

    #[handler(post)]
    fn answers(&self) -> &'static str {
        "posted"
    }
}

#[derive(View)]
#[view(inline)]
struct Inline;

impl Inline {
    #[handler(get)]
    fn panics(&self) -> &'static str {
        panic!("a secret")
    }

    #[handler(post)]
    fn answers(&self) -> &'static str {
        "posted"
    }
}

/// Not only handlers panic.
struct PanickingExtractor;

impl<S: Sync> FromRequestParts<S> for PanickingExtractor {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        assert!(parts.method != "GET", "a secret");
        Ok(Self)
    }
}

#[derive(View)]
struct Extracting {
    #[view(extract)]
    extractor: PanickingExtractor,
}

impl Extracting {
    #[handler(get, post)]
    async fn answers(&self) -> &'static str {
        let PanickingExtractor = self.extractor;
        "posted"
    }
}

async fn assert_one_500_each(router: Router) {
    let client = Client::new(router.layer(ErrorPages::default().debug(false)));
    for path in ["/", "/?late=true"] {
        let answer = client.get(path).await;
        assert_eq!(answer.status(), 500);
        assert!(answer.text().contains("<title>500 Internal Server Error</title>"));
        assert!(!answer.text().contains("secret"));
        let head = client.head(path).await;
        assert_eq!((head.status().as_u16(), head.bytes().len()), (500, 0));
        assert_eq!(client.post("/").await.text(), "posted");
    }
}

#[tokio::test]
async fn in_an_async_handler() {
    assert_one_500_each(Router::new().view("/", Asynchronous::as_view())).await;
}

#[tokio::test]
async fn in_a_sync_handler() {
    assert_one_500_each(Router::new().view("/", Blocking::as_view())).await;
}

#[tokio::test]
async fn in_an_inline_handler() {
    assert_one_500_each(Router::new().view("/", Inline::as_view())).await;
}

#[tokio::test]
async fn inside_layers() {
    let view = Asynchronous::as_view().layer(Identity::new());
    assert_one_500_each(Router::new().view("/", view)).await;
    let view = Blocking::as_view().layer(Identity::new());
    assert_one_500_each(Router::new().route_service("/", view)).await;
}

#[tokio::test]
async fn in_an_extractor() {
    let client = Client::view("/", Extracting::as_view());
    assert_eq!(client.get("/").await.status(), 500);
    assert_eq!(client.post("/").await.text(), "posted");
}

#[tokio::test]
async fn others_at_the_same_time_are_answered() {
    let client = Client::view("/", Blocking::as_view());
    let answers = (0..50).map(|n| {
        let client = client.clone();
        tokio::spawn(async move {
            let method = if n % 2 == 0 { "GET" } else { "POST" };
            (n, client.request(method, "/").await.status().as_u16())
        })
    });
    for answer in futures_util::future::join_all(answers).await {
        let (n, status) = answer.expect("no panic gets out");
        assert_eq!(status, if n % 2 == 0 { 500 } else { 200 });
    }
}
