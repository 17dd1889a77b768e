use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(base = cbv::DetailView, model = book::Entity)]
struct BookList;

fn main() {}
