use cbv::ListView;
use cbv_test_shared::shelf;

#[derive(ListView)]
#[view(model = shelf::book::Entity, template_name = "about.html")]
#[view(related = [(shelf::author::Entity, shelf::book::Entity, shelf::author::Entity)])]
struct BookList;

fn main() {}
