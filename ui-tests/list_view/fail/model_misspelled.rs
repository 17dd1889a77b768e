use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(modle = book::Entity)]
struct BookList;

fn main() {}
