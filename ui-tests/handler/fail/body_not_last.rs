use axum::Json;
use axum::http::Method;
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(post)]
    async fn create(&self, Json(name): Json<String>, method: Method) -> String {
        format!("{method} {name}")
    }
}

fn main() {}
