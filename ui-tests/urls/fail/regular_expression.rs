use cbv::prelude::*;

#[derive(View)]
struct Book {
    #[view(path)]
    pk: i64,
}

impl Book {
    #[handler(get)]
    async fn show(&self) {}
}

urls! {
    mod urls {
        r"^books/(?P<pk>[0-9]+)/$" => Book::as_view();
    }
}

fn main() {}
