use cbv::prelude::*;

#[base]
trait Index: View {
    #[handler(get)]
    async fn index(&self) {}
}

#[base]
trait Editable: Index {
    #[handler(post)]
    fn create(&self) {}
}

#[derive(View)]
#[view(base = Editable)]
struct Books;

impl Index for Books {}
impl Editable for Books {}

fn main() {}
