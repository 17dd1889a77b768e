use cbv::prelude::*;

#[derive(View)]
#[view(methods(get, post))]
struct Books;

impl Books {
    #[handler(gte)]
    async fn list(&self) {}

    #[handler(post)]
    async fn create() {}
}

fn main() {
    let _ = Books::as_view();
}
