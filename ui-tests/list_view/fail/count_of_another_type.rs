use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, count = 60, template_name = "about.html")]
struct BookList;

fn main() {}
