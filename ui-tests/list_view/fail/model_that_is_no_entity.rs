use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = Shelf, template_name = "about.html")]
struct BookList;

struct Shelf;

fn main() {}
