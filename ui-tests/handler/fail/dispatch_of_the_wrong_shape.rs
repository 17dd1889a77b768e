use axum::http::HeaderMap;
use axum::middleware;
use axum::response::Response;
use cbv::prelude::*;

/// Does not get the rest of the way.
#[derive(View)]
struct WithoutNext;

impl WithoutNext {
    #[handler(dispatch)]
    async fn around(&self) {}

    #[handler(get)]
    async fn list(&self) {}
}

/// Wants more.
#[derive(View)]
struct WithMore;

impl WithMore {
    #[handler(dispatch)]
    async fn around(&self, next: Next<Self>, headers: HeaderMap) -> Response {
        drop(headers);
        next.run(self).await
    }

    #[handler(get)]
    async fn list(&self) {}
}

/// Wants that of a layer.
#[derive(View)]
struct WithAnother;

impl WithAnother {
    #[handler(dispatch)]
    async fn around(&self, next: middleware::Next) {
        drop(next);
    }

    #[handler(get)]
    async fn list(&self) {}
}

/// Is sync, and would wait for a future.
#[derive(View)]
struct Blocking;

impl Blocking {
    #[handler(dispatch)]
    fn around(&self, next: Next<Self>) {
        drop(next);
    }

    #[handler(get)]
    fn list(&self) {}
}

/// Runs the rest with something else.
#[derive(View)]
struct WithoutTheView;

impl WithoutTheView {
    #[handler(dispatch)]
    async fn around(&self, next: Next<Self>) -> Response {
        next.run(()).await
    }

    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
