use cbv::prelude::*;

#[derive(View)]
struct Hook {
    #[view(query, csrf_exempt)]
    signature: String,
}

impl Hook {
    #[handler(post)]
    async fn paid(&self) -> String {
        self.signature.clone()
    }
}

fn main() {}
