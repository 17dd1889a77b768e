use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {
    #[view(default = 20)]
    size: u32,
}

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self, Configured(paging): Configured<Paging>) -> String {
        paging.size.to_string()
    }
}

fn main() {}
