use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, get_queryset = Self::books)]
struct BookList;

fn main() {}
