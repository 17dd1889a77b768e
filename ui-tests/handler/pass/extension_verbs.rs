use cbv::prelude::*;

#[derive(View)]
#[view(methods(get, "PROPFIND", "M-SEARCH"))]
struct Books;

impl Books {
    #[handler(get, "PROPFIND")]
    async fn list(&self) {}

    #[handler("M-SEARCH")]
    async fn search(&self) {}
}

pub fn main() {
    assert_eq!(Books::ALLOW, "GET, PROPFIND, M-SEARCH");
}
