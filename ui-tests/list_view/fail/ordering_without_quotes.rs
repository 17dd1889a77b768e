use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, ordering = -title, sortable_by = ["id", pages])]
#[view(template_name = "about.html")]
struct BookList;

fn main() {}
