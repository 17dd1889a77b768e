use cbv::prelude::*;

trait Index: View {}

#[base]
trait Editable: Index {
    #[handler(post)]
    async fn create(&self) {}
}

fn main() {}
