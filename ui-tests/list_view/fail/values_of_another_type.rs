use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html")]
#[view(values = (book::Column::Id, book::Column::Title))]
struct BookList;

fn main() {}
