use cbv::prelude::*;

#[base]
trait Index: View {
    #[handler(get)]
    async fn index(&self) {}
}

#[derive(View)]
#[view(base = "Index")]
struct Books;

impl Index for Books {}

fn main() {}
