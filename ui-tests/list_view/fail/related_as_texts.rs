use cbv::ListView;
use cbv_test_shared::shelf;

#[derive(ListView)]
#[view(model = shelf::book::Entity, related = ["author"], template_name = "about.html")]
struct BookList;

fn main() {}
