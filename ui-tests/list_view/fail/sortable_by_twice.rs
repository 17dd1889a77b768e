use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html")]
#[view(sortable_by = ["title", "pages", "title"])]
struct BookList;

fn main() {}
