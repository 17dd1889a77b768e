use cbv::prelude::*;

#[derive(View)]
#[view(template_name = "books.html")]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
