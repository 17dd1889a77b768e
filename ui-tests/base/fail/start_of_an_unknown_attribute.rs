use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {
    #[view(default = 20)]
    size: u32,
}

#[base(attributes = Paging)]
trait Index: View {
    #[handler(get)]
    async fn index(&self, Configured(paging): Configured<Paging>) -> String {
        paging.size.to_string()
    }
}

#[derive(View)]
#[view(base = Index(sice = 5))]
struct Books;

impl Index for Books {}

fn main() {}
