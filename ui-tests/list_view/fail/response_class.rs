use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, response_class = "HttpResponse")]
struct BookList;

fn main() {}
