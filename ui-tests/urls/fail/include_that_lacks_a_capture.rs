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

mod shop {
    use super::Book;
    cbv::urls! {
        pub mod urls, app_name = shop {
            "/item/" => Book::as_view();
        }
    }
}

urls! {
    mod urls {
        "/shop/" => include shop::urls, namespace = shop;
    }
}

fn main() {}
