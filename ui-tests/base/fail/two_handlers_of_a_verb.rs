use cbv::prelude::*;

#[base]
trait Index: View {
    #[handler(get)]
    async fn index(&self) {}

    #[handler(get, post)]
    async fn create(&self) {}
}

fn main() {}
