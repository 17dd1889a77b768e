use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, get_queryset = Self::books)]
struct BookList;

fn main() {}
