use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, slug_field = "title", template_name = "about.html")]
struct BookList;

fn main() {}
