use cbv::prelude::*;

#[derive(View)]
struct Books {
    #[view(query, extract)]
    size: u32,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = self.size;
    }
}

fn main() {}
