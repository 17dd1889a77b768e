use cbv::ListView;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html")]
#[view(values = (book::Column::Id, book::Column::Title))]
struct BookList;

fn main() {}
