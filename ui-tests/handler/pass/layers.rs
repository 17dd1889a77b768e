use cbv::prelude::*;
use tower::layer::util::Identity;
use tower::util::MapResponseLayer;

fn unchanged(response: axum::response::Response) -> axum::response::Response {
    response
}

#[derive(View)]
#[view(layer(Identity::new()), layer(MapResponseLayer::new(unchanged)))]
struct Books;

impl Books {
    #[handler(get, layer(Identity::new()), layer(MapResponseLayer::new(unchanged)))]
    async fn list(&self) {}
}

pub fn main() {
    let _ = Books::as_view().layer(Identity::new());
}
