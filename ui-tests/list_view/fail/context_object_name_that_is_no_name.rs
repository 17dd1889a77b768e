use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, context_object_name = "my books", template_name = "about.html")]
struct BookList;

fn main() {}
