use cbv::prelude::*;

#[base]
trait Index: View {
    #[handler(get)]
    async fn index(&self) {}
}

#[base]
trait Editable: View {
    #[handler(post)]
    async fn create(&self) {}
}

#[derive(View)]
#[view(base = Index, base = Editable)]
struct Books;

impl Index for Books {}
impl Editable for Books {}

fn main() {}
