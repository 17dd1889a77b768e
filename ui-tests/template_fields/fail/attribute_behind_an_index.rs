use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/attribute_behind_an_index.html")]
struct BookList;

fn main() {}
