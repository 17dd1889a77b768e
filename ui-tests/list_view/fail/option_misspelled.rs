use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, pagiante_by = 5_u64, template_name = "about.html")]
struct BookList;

fn main() {}
