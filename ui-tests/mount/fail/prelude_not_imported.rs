use axum::Router;
use cbv::View;

#[derive(View)]
struct Books;

impl Books {
    #[cbv::handler(get)]
    async fn list(&self) {}
}

fn main() {
    let _: Router = Router::new().view("/", Books::as_view());
}
