use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {}

#[base(attribute = Paging)]
trait Index: View {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
