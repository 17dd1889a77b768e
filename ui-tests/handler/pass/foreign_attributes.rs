//! Attributes of others, before and after ours.
use axum::http::Method;
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    /// Lists them.
    #[inline]
    #[handler(get)]
    #[allow(clippy::unused_async)]
    async fn list(&self) {}

    #[tracing::instrument(skip(self), fields(shelf = 7))]
    #[handler(put)]
    async fn replace(&self, method: Method) {
        tracing::info!(%method, "replaced");
    }

    #[handler(delete)]
    #[tracing::instrument(skip_all)]
    async fn delete(&mut self) {}

    #[must_use]
    #[handler(post)]
    #[expect(unused_variables)]
    async fn create(&self, method: Method) -> String {
        String::new()
    }
}

pub fn main() {}
