use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/attribute_of_the_first.html")]
struct BookList;

fn main() {}
