use cbv::prelude::*;

#[derive(Attributes)]
enum Paging {
    Off,
}

#[derive(View)]
struct Books {
    #[view(flatten)]
    paging: Paging,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = &self.paging;
    }
}

fn main() {}
