use axum::http::{HeaderMap, Method, Uri};
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(
        &self,
        (_1, _2): (Method, Uri),
        _3: Method,
        _4: Uri,
        _5: Method,
        _6: Uri,
        _7: Method,
        _8: Uri,
        _9: Method,
        _10: Uri,
        _11: Method,
        _12: Uri,
        _13: Method,
        _14: HeaderMap,
    ) {}
}

fn main() {}
