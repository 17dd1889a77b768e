use cbv::ListView;

#[path = "../../shelf.rs"]
mod shelf;

use shelf::book;

#[derive(ListView)]
#[view(model = book::Entity, values = ["id", "is_new"], template_name = "about.html")]
struct BookList;

fn main() {}
