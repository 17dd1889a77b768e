use axum::http::Method;
use cbv::prelude::*;

struct Books;

impl Books {
    #[handler(get, post)]
    async fn list(&self, method: Method) -> String {
        method.to_string()
    }
}

fn main() {}
