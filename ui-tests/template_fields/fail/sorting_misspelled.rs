use cbv::prelude::*;

#[path = "../../bookshelf.rs"]
mod bookshelf;
use bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/sorting_misspelled.html", sortable_by = ["title"])]
struct BookList;

fn main() {}
