#![deny(deprecated)]
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    #[deprecated = "use the feed"]
    async fn list(&self) {}

    #[deprecated]
    #[handler(post)]
    async fn create(&self) {}
}

pub fn main() {
    let _ = Books::as_view();
}
