use cbv::ListView;
use cbv_test_shared::book::Entity as Book;

#[derive(ListView)]
#[view(model = Book)]
struct Books;

fn main() {}
