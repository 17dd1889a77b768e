use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/attribute_of_sort.html")]
struct BookList;

fn main() {}
