use axum::extract::{OriginalUri, Query};
use axum::http::{HeaderMap, Method};
use cbv::prelude::*;

struct Search;

#[derive(View)]
struct Books;

impl Books {
    #[handler(setup)]
    async fn find(&self, _: Method, _: Search, _: HeaderMap) -> Result<(), cbv::Error> {
        Ok(())
    }

    #[handler(get)]
    async fn index(&self, _: Method, _: Query<Search>, _: OriginalUri, _: HeaderMap) {}
}

fn main() {}
