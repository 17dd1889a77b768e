use axum::http::Method;
use cbv::prelude::*;

#[derive(Attributes)]
struct Shared {
    #[view(extract, show)]
    method: Method,
}

fn main() {
    let _ = |shared: Shared| shared.method;
}
