use cbv::prelude::*;

#[base]
trait Index: View {
    #[cfg_attr(all(), handler(get))]
    async fn index(&self) {}
}

fn main() {}
