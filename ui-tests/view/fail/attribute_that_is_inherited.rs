use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {
    #[view(default = 20)]
    size: u32,
}

#[derive(View)]
struct Books {
    #[view(default = 5)]
    size: u32,
    #[view(flatten)]
    paging: Paging,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> String {
        format!("{} {}", self.size, self.paging.size)
    }
}

fn main() {}
