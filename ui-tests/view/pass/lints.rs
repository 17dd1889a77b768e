//! What a user denies is not fired by what is generated.
#![deny(warnings, non_snake_case, deprecated)]

use cbv::prelude::*;

#[deprecated = "use another one"]
#[derive(View)]
struct Old {
    #[view(path)]
    _name: Slug,
    #[view(query, default = 20)]
    _size: u32,
    #[view(extract)]
    _method: axum::http::Method,
    #[view(setup)]
    _loaded: bool,
    #[view(default)]
    _title: String,
}

#[allow(deprecated)]
mod own {
    use super::*;

    impl Old {
        #[handler(setup)]
        async fn _load(&mut self) {}

        #[handler(get)]
        async fn _show(&self) {}
    }

    pub fn run() {
        assert_eq!(Old::ALLOW, "GET, HEAD, OPTIONS");
    }
}

pub fn main() {
    own::run();
}
