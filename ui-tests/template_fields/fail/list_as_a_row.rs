use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/list_as_a_row.html")]
struct BookList;

fn main() {}
