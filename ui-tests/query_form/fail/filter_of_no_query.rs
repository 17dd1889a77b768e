use cbv::prelude::*;

#[derive(Form)]
struct Search {
    q: Option<String>,
}

fn found(search: &QueryForm<Search>) -> String {
    search.filter(String::new(), |books, search| books + search.q.as_deref().unwrap_or_default())
}

fn main() {
    let _ = found;
}
