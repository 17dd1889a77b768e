use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/loop_misspelled.html")]
struct BookList;

fn main() {}
