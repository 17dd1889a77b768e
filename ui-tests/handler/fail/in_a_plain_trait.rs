use cbv::prelude::*;

trait Index: View {
    #[handler(get)]
    async fn index(&self) {}
}

#[derive(View)]
struct Books;

impl Index for Books {}

impl Books {
    #[handler(post)]
    async fn create(&self) {}
}

fn main() {}
