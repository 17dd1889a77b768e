use axum::http::Method;
use cbv::prelude::*;

#[handler(get, post)]
async fn list(method: Method) -> String {
    method.to_string()
}

fn main() {}
