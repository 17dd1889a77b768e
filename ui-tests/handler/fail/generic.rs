use axum::Json;
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(post)]
    async fn create<T: serde::de::DeserializeOwned + Send>(&self, Json(_): Json<T>) {}
}

fn main() {}
