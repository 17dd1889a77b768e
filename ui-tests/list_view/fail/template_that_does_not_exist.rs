use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "abuot.html")]
struct BookList;

fn main() {}
