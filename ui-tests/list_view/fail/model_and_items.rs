use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, items = u8, template_name = "about.html")]
struct BookList;

fn main() {}
