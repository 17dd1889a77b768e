use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {
    #[view(default = 20)]
    size: u32,
}

#[derive(View)]
struct Books {
    #[view(flatten(sice = 5))]
    paging: Paging,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = self.paging.size;
    }
}

fn main() {}
