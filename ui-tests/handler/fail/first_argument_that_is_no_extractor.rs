use axum::http::Method;
use cbv::prelude::*;

#[derive(View)]
struct Books;

struct Visitor;

impl Books {
    #[handler(get)]
    async fn list(&self, visitor: Visitor, method: Method) -> String {
        drop(visitor);
        method.to_string()
    }
}

fn main() {}
