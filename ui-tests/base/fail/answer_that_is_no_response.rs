use cbv::prelude::*;

#[base]
trait Index: View {
    #[handler(get)]
    async fn index(&self) -> u32 {
        7
    }
}

fn main() {}
