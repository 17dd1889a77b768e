use cbv::prelude::*;

#[base]
trait Index: View {
    #[handler(get)]
    async fn index(&self) {}
}

#[base]
trait Editable: Index {
    #[handler(post)]
    async fn create(&self) {}
}

#[derive(View)]
#[view(base = Editable)]
struct Books;

impl Editable for Books {}

fn main() {}
