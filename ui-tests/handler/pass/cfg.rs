//! `#[cfg]` and `#[cfg_attr]` on handlers, on and off.
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[cfg(all())]
    #[handler(get)]
    async fn list(&self) {}

    #[handler(get, post)]
    #[cfg(any())]
    async fn never(&self, _: NoSuchType) {}

    #[cfg_attr(all(), handler(put))]
    async fn replace(&self) {}

    #[cfg_attr(any(), handler(delete))]
    #[allow(dead_code)]
    async fn delete(&self) {}

    #[cfg_attr(all(), doc = "a comment", must_use)]
    #[handler(patch)]
    async fn change(&self) -> String {
        String::new()
    }
}

pub fn main() {
    assert_eq!(Books::ALLOW, "GET, PUT, PATCH, HEAD, OPTIONS");
}
