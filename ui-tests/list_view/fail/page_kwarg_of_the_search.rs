use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html")]
#[view(search_fields = "title", page_kwarg = "q")]
struct BookList;

fn main() {}
