use cbv::prelude::*;

#[base(atributes = Paging)]
trait Index<T> {
    #[handler(gte)]
    async fn index(&self) {}

    #[handler(post)]
    async fn create() {}

    #[handler(post)]
    async fn replace(&self, visitor: impl Send) {}
}

fn main() {}
