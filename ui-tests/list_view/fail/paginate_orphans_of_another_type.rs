use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, paginate_by = 5_u64, paginate_orphans = "x")]
#[view(template_name = "about.html")]
struct BookList;

fn main() {}
