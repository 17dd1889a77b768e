use axum::response::Response;
use cbv::prelude::*;

#[derive(View)]
#[view(inline)]
struct Books;

impl Books {
    #[handler(dispatch)]
    fn around(&self, next: SyncNext<Self>) -> Response {
        next.run(self)
    }

    #[handler(get)]
    fn list(&self) {}
}

fn main() {}
