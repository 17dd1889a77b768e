use cbv::prelude::*;

#[derive(Clone)]
struct Size(u32);

#[derive(View)]
struct Books {
    #[view(query, default)]
    size: Option<u32>,
    #[view(default)]
    page: Size,
}

impl Books {
    #[handler(get)]
    async fn list(&self) {
        let _ = (self.size, self.page.0);
    }
}

fn main() {}
