use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(modle = book::Entity)]
struct BookList;

fn main() {}
