use cbv::prelude::*;

struct Paging {
    size: u32,
}

#[derive(View)]
struct Books {
    #[view(flatten)]
    paging: Paging,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = self.paging.size;
    }
}

fn main() {}
