use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html")]
#[view(sortable_by = ["title", "pages", "title"])]
struct BookList;

fn main() {}
