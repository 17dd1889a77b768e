//! Handlers in several `impl` blocks, one of them in another module, all of them private.
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

impl Books {
    #[handler(post)]
    async fn create(&self) {}
}

mod elsewhere {
    use cbv::prelude::*;

    impl super::Books {
        #[handler(delete)]
        async fn delete(&self) {}
    }
}

pub fn main() {
    assert_eq!(Books::ALLOW, "GET, POST, DELETE, HEAD, OPTIONS");
}
