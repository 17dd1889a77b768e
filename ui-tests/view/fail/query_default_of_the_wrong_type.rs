use cbv::prelude::*;

#[derive(View)]
struct Books {
    #[view(query, default = "first")]
    page: u32,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = self.page;
    }
}

fn main() {}
