use cbv::prelude::*;

#[derive(Form)]
struct Search {
    author: Option<i64>,
}

fn found(search: &QueryForm<Search>) -> Vec<i64> {
    search.filter(vec![1, 2], |books, search| {
        search.author.is_none().then_some(books).ok_or_else(|| Error::http404("nobody"))
    })
}

fn main() {
    let _ = found;
}
