use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/column_that_is_not_sorted_by.html", sortable_by = ["title"])]
struct BookList;

fn main() {}
