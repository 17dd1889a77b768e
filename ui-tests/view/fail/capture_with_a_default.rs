use cbv::prelude::*;

#[derive(View)]
struct Books {
    #[view(path, default = 1)]
    pk: u32,
}

impl Books {
    #[handler(get)]
    async fn show(&self) {
        let _ = self.pk;
    }
}

fn main() {}
