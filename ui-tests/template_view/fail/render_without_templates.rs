use axum::response::Response;
use cbv::Error;
use cbv::prelude::*;

#[derive(View)]
struct Page;

impl Page {
    #[handler(get)]
    async fn get(&self, render: Render) -> Result<Response, Error> {
        render.page("about.html", Context::new()).await
    }
}

fn main() {}
