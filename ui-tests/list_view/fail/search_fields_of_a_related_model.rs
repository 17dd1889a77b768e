use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html")]
#[view(search_fields = ["title", "author__name"])]
struct BookList;

fn main() {}
