use cbv::prelude::*;

struct Visitor;

#[base]
trait Index: View {
    #[handler(get)]
    async fn index(&self, visitor: Visitor) {
        drop(visitor);
    }
}

fn main() {}
