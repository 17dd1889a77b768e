use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Model, ordering = "title", context_name = "books")]
struct BookList;

fn main() {}
