use axum::response::Response;
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(dispatch)]
    async fn around(&self, next: Next<Self>) -> Response {
        next.run(self).await
    }

    #[handler(get)]
    async fn list(&self) {}

    #[handler(post)]
    async fn create(self) {}
}

/// The handler is what can be changed where the dispatch is a base's.
#[base]
trait Guarded: View {
    #[handler(dispatch)]
    async fn guard(&mut self, next: Next<Self>) -> Response {
        next.run(self).await
    }
}

#[derive(View)]
#[view(base = Guarded)]
struct Authors;

impl Guarded for Authors {}

impl Authors {
    #[handler(get)]
    async fn list(self) {}
}

/// Both of one base.
#[base]
trait Shelf: View {
    #[handler(dispatch)]
    async fn guard(&self, next: Next<Self>) -> Response {
        next.run(self).await
    }

    #[handler(get)]
    async fn list(&mut self) {}
}

fn main() {}
