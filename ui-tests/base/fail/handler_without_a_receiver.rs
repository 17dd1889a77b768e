use cbv::prelude::*;

#[base]
trait Index: View {
    #[handler(get)]
    async fn index() {}
}

fn main() {}
