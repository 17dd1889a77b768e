use cbv::prelude::*;

#[base]
trait Index {
    #[handler(get)]
    async fn index(&self) {}
}

fn main() {}
