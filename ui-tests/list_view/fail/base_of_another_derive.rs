use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(base = cbv::DetailView, model = book::Entity)]
struct BookList;

fn main() {}
