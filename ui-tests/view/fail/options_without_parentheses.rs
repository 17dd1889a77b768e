use cbv::prelude::*;

#[derive(View)]
struct Books {
    #[view]
    size: u32,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = self.size;
    }
}

fn main() {}
