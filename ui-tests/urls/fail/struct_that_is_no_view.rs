use cbv::prelude::*;

struct Plain {
    pk: i64,
}

urls! {
    mod urls {
        "/books/{pk: i64}/" => Plain::as_view();
    }
}

fn main() {}
