use cbv::prelude::*;

urls! {
    mod urls {
        "/books/{pk: i64}/" => Books::as_view(), name = books;
    }
}

fn main() {}
