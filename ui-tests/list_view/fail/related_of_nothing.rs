use cbv::ListView;

#[path = "../../shelf.rs"]
mod shelf;

#[derive(ListView)]
#[view(model = shelf::book::Entity, related = [], template_name = "about.html")]
struct BookList;

fn main() {}
