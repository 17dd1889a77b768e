use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {}

#[derive(View)]
struct Books {
    #[view(flatten)]
    first: Paging,
    #[view(flatten)]
    second: Paging,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = (&self.first, &self.second);
    }
}

fn main() {}
