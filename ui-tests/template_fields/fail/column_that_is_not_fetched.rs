use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/column_that_is_not_fetched.html", values = ["id", "title"])]
struct BookList;

fn main() {}
