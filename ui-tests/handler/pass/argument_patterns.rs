use axum::extract::{Query, Request};
use axum::http::Method;
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self, Query(mut pairs): Query<Vec<(String, String)>>, _: Method) -> String {
        pairs.sort();
        format!("{pairs:?}")
    }

    #[handler(post)]
    async fn create(&self, mut method: Option<axum::Extension<u8>>, _request: Request) -> String {
        method.take();
        String::new()
    }
}

pub fn main() {}
