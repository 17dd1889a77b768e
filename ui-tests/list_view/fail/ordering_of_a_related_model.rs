use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, ordering = "author__name", template_name = "about.html")]
struct BookList;

fn main() {}
