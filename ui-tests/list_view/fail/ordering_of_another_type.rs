use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, ordering = book::Column::Title, template_name = "about.html")]
struct BookList;

fn main() {}
