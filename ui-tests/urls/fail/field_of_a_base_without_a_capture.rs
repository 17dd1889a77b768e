use cbv::prelude::*;

#[derive(Attributes)]
struct Key {
    #[view(path)]
    pk: i64,
}

#[base(attributes = Key)]
trait Detail: View {
    #[handler(get)]
    async fn show(&self) {}
}

#[derive(View)]
#[view(base = Detail)]
struct Book;

impl Detail for Book {}

urls! {
    mod urls {
        "/books/" => Book::as_view();
    }
}

fn main() {}
