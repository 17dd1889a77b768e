use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {
    #[view(default = 20)]
    size: u32,
}

#[base]
trait Index: View {
    #[handler(get)]
    async fn index(&self, Configured(paging): Configured<Paging>) -> String {
        paging.size.to_string()
    }
}

fn main() {}
