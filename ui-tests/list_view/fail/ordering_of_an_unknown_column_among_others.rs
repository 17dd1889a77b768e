use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, ordering = ["-pages", "-pub_date"], template_name = "about.html")]
struct BookList;

fn main() {}
