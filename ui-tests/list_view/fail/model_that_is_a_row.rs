use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Model, ordering = "title", context_name = "books")]
struct BookList;

fn main() {}
