use cbv::prelude::*;

trait Index: View {}

#[derive(View)]
#[view(base = Index)]
struct Books;

impl Index for Books {}

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
