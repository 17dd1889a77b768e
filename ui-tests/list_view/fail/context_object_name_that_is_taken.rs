use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, context_object_name = "paginator", template_name = "about.html")]
struct BookList;

fn main() {}
