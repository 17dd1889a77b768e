use axum::Router;
use cbv::prelude::*;

#[derive(View)]
struct Hook;

impl Hook {
    #[handler(post)]
    async fn paid(&self) {}
}

fn main() {
    let _: Router = Router::new().view("/", Hook::as_view().csrf_exempt());
}
