use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, page_size = 20, template_name = "about.html")]
struct BookList;

fn main() {}
