use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    async fn get(&self) {}
}

fn main() {
    let _ = Books::as_view();
}
