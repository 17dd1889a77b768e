use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/attribute_of_another_name.html", context_object_name = "books")]
struct BookList;

fn main() {}
