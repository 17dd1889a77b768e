use cbv::prelude::*;

#[base]
trait Index: View {
    #[handler(get)]
    fn index(&self) {}
}

#[derive(View)]
#[view(base = Index)]
struct Books;

impl Index for Books {}

impl Books {
    #[handler(post)]
    async fn create(&self) {}
}

fn main() {}
