use cbv::prelude::*;

#[base]
trait Index<T>: View {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
