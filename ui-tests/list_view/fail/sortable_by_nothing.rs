use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, sortable_by = [], template_name = "about.html")]
struct BookList;

fn main() {}
