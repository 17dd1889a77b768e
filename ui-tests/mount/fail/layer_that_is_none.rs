use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {
    let _ = Books::as_view().layer("gzip");
}
