use cbv::prelude::*;

#[derive(View)]
struct Books {
    #[view(default)]
    layer: u32,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = self.layer;
    }
}

fn main() {}
