use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, ordering = "title, pages", template_name = "about.html")]
struct BookList;

fn main() {}
