use cbv::prelude::*;

struct Paging;

#[base(attributes = Paging)]
trait Index: View {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
