use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, json = true, template_name = "about.html")]
struct Books;

#[derive(ListView)]
#[view(model = book::Entity, serializer_class = Title, template_name = "about.html")]
struct OfDjango;

fn main() {}
