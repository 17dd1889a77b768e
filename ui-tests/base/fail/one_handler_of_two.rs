use cbv::prelude::*;

#[base]
trait Index: View {
    #[handler(gte)]
    async fn index(&self) -> &'static str {
        "index"
    }

    #[handler(put)]
    async fn save(&self) -> &'static str {
        "saved"
    }
}

#[derive(View)]
#[view(base = Index, methods(put))]
struct Books;

impl Index for Books {}

fn main() {}
