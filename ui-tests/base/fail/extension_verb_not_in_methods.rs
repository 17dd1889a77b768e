use cbv::prelude::*;

#[base]
trait Dav: View {
    #[handler("PROPFIND")]
    async fn propfind(&self) {}
}

#[derive(View)]
#[view(base = Dav)]
struct Books;

impl Dav for Books {}

fn main() {}
