use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/method_of_a_page_that_is_not_called.html", paginate_by = 5)]
struct BookList;

fn main() {}
