use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/sorting_misspelled.html", sortable_by = ["title"])]
struct BookList;

fn main() {}
