use cbv::prelude::*;

#[base]
trait Index: View {
    #[handler(get)]
    async fn index(&self) {}
}

#[derive(View)]
#[view(base = Index)]
struct Books;

impl Index for Books {}

impl Books {
    #[handler(post)]
    fn create(&self) {}

    #[handler(put)]
    fn replace(&self) {}
}

fn main() {}
