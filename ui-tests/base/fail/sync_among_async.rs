use cbv::prelude::*;

#[base]
trait Index: View {
    #[handler(get)]
    async fn index(&self) {}

    #[handler(post)]
    fn create(&self) {}
}

fn main() {}
