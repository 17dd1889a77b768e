//! A view keeps its answers wherever axum can put it.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::routing::{any, get};
use cbv::prelude::*;
use cbv::testing::Client;
use tower::{Service, ServiceExt};
use tower_http::set_header::SetResponseHeaderLayer;

#[derive(View)]
struct Item {
    #[view(path)]
    id: Option<u32>,
}

impl Item {
    #[handler(get)]
    async fn show(&self) -> String {
        format!("item {:?}", self.id)
    }

    #[handler(post)]
    async fn create(&self) -> &'static str {
        "created"
    }
}

const ALLOW: &str = "GET, POST, HEAD, OPTIONS";

/// All that a view promises, at a path.
async fn assert_whole(router: Router, path: &str, body: &str) {
    assert_eq!(Item::ALLOW, ALLOW);
    let client = Client::new(router);
    let answer = client.get(path).await;
    assert_eq!((answer.status().as_u16(), answer.text()), (200, body));
    assert_eq!(answer.header("allow"), None);
    assert_eq!(client.post(path).await.text(), "created");

    let head = client.head(path).await;
    assert_eq!((head.status().as_u16(), head.bytes().len()), (200, 0));
    let length = body.len().to_string();
    assert_eq!(head.header("content-length"), Some(length.as_str()));

    for (method, status) in [("OPTIONS", 200), ("DELETE", 405), ("BREW", 405), ("CONNECT", 405)] {
        let answer = client.request(method, path).await;
        assert_eq!(answer.status(), status, "{method}");
        let allow: Vec<_> = answer.headers().get_all("allow").iter().collect();
        assert_eq!(allow, [ALLOW], "{method}");
        assert_eq!(answer.bytes().is_empty(), status == 200, "{method}");
    }
}

#[tokio::test]
async fn on_a_router() {
    let router = Router::new().view("/items/{id}", Item::as_view());
    assert_whole(router, "/items/7", "item Some(7)").await;
}

#[tokio::test]
async fn nested() {
    let inner = Router::new().view("/items/{id}", Item::as_view());
    let router = Router::new().nest("/a", Router::new().nest("/b", inner));
    assert_whole(router, "/a/b/items/7", "item Some(7)").await;
}

#[tokio::test]
async fn below_a_capture() {
    let inner = Router::new().view("/", Item::as_view());
    assert_whole(Router::new().nest("/items/{id}", inner), "/items/7", "item Some(7)").await;
}

#[tokio::test]
async fn merged() {
    let items = Router::new().view("/items/{id}", Item::as_view());
    let router = Router::new().route("/", get(|| async { "home" })).merge(items);
    assert_whole(router, "/items/7", "item Some(7)").await;
}

#[tokio::test]
async fn inside_layers_of_the_router() {
    let name = axum::http::HeaderName::from_static("x-layer");
    let value = axum::http::HeaderValue::from_static("1");
    let layer = SetResponseHeaderLayer::overriding(name, value);
    let router =
        Router::new().view("/items/{id}", Item::as_view()).layer(layer.clone()).route_layer(layer);
    assert_eq!(Client::new(router.clone()).put("/items/7").await.header("x-layer"), Some("1"));
    assert_whole(router, "/items/7", "item Some(7)").await;
}

#[tokio::test]
async fn as_the_fallback() {
    assert_whole(Router::new().fallback(Item::as_view()), "/nowhere/at/all", "item None").await;
}

#[tokio::test]
async fn as_the_fallback_service() {
    let router = Router::new().fallback_service(Item::as_view());
    assert_whole(router, "/nowhere", "item None").await;
}

#[tokio::test]
async fn as_a_service_of_a_route() {
    let router = Router::new().route_service("/items/{id}", Item::as_view());
    assert_whole(router, "/items/7", "item Some(7)").await;
}

#[tokio::test]
async fn as_a_nested_service() {
    let router = Router::new().nest_service("/items/{id}", Item::as_view());
    assert_whole(router, "/items/7", "item Some(7)").await;
}

#[tokio::test]
async fn as_a_handler_of_axum() {
    let router = Router::new().route("/items/{id}", any(Item::as_view()));
    assert_whole(router, "/items/7", "item Some(7)").await;
}

#[tokio::test]
async fn beside_a_fallback_of_the_router() {
    let router = Router::new()
        .view("/items/{id}", Item::as_view())
        .method_not_allowed_fallback(|| async { "axum's" })
        .fallback(|| async { "nowhere" });
    assert_eq!(Client::new(router.clone()).get("/x").await.text(), "nowhere");
    assert_whole(router, "/items/7", "item Some(7)").await;
}

#[tokio::test]
async fn on_two_routes() {
    let view = Item::as_view();
    let router = Router::new().view("/a/{id}", view.clone()).view("/b/{id}", view);
    assert_whole(router.clone(), "/a/1", "item Some(1)").await;
    assert_whole(router, "/b/2", "item Some(2)").await;
}

#[derive(View)]
struct Other;

impl Other {
    #[handler(delete)]
    async fn delete(&self) -> &'static str {
        "other"
    }
}

#[tokio::test]
async fn two_views_do_not_mix() {
    let router = Router::new().view("/a/{id}", Item::as_view()).view("/b", Other::as_view());
    let client = Client::new(router.clone());
    assert_eq!(client.options("/b").await.header("allow"), Some("DELETE, OPTIONS"));
    assert_eq!(client.get("/b").await.header("allow"), Some("DELETE, OPTIONS"));
    assert_whole(router, "/a/7", "item Some(7)").await;
}

#[tokio::test]
async fn as_a_tower_service() {
    let request = Request::builder().uri("/").body(Body::empty()).expect("a request");
    let response = Item::as_view().oneshot(request).await.expect("infallible");
    let body = to_bytes(response.into_body(), 100).await.expect("a body");
    assert_eq!(body, "item None");
}

#[tokio::test]
async fn a_service_serves_again_and_again() {
    let mut service = Other::as_view();
    for _ in 0..3 {
        let request = Request::builder().method("DELETE").body(Body::empty()).expect("a request");
        let service = service.ready().await.expect("infallible");
        assert_eq!(service.call(request).await.expect("infallible").status(), 200);
    }
}
