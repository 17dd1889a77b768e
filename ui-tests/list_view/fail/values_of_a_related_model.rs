use cbv::ListView;

#[path = "../../shelf.rs"]
mod shelf;

use shelf::book;

#[derive(ListView)]
#[view(model = book::Entity, values = ["id", "author"], template_name = "about.html")]
struct BookList;

fn main() {}
