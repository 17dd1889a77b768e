use axum::body::Bytes;
use axum::http::{HeaderMap, Method, Uri};
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(
        &self,
        _1: Method,
        _2: Uri,
        _3: Method,
        _4: Uri,
        _5: Method,
        _6: Uri,
        _7: Method,
        _8: Uri,
        _9: Method,
        _10: Uri,
        _11: HeaderMap,
        _12: Bytes,
    ) {
    }
}

pub fn main() {
    assert_eq!(Books::ALLOW, "GET, HEAD, OPTIONS");
}
