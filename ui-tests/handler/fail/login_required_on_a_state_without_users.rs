use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}

    #[handler(post, login_required)]
    async fn save(&self) {}
}

fn main() {}
