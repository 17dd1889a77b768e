use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, response_class = "HttpResponse")]
struct BookList;

fn main() {}
