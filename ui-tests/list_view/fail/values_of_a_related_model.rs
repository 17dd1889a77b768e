use cbv::ListView;
use cbv_test_shared::shelf::book;

#[derive(ListView)]
#[view(model = book::Entity, values = ["id", "author"], template_name = "about.html")]
struct BookList;

fn main() {}
