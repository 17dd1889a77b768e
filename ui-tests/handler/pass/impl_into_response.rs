use axum::response::IntoResponse;
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) -> impl IntoResponse + use<> {
        "books"
    }

    #[handler(post)]
    async fn create(&self) -> Result<impl IntoResponse, String> {
        if true { Ok("created") } else { Err("full".to_owned()) }
    }
}

pub fn main() {}
