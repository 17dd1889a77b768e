use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, paginate_by = "ten", template_name = "about.html")]
struct BookList;

fn main() {}
