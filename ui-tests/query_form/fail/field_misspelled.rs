use cbv::prelude::*;

#[derive(Form)]
struct Search {
    author: Option<i64>,
}

fn author(search: &QueryForm<Search>) -> Option<i64> {
    search.valid().and_then(|search| search.auther)
}

fn main() {
    let _ = author;
}
