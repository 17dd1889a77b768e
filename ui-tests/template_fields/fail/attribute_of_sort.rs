use cbv::prelude::*;

#[path = "../../bookshelf.rs"]
mod bookshelf;
use bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/attribute_of_sort.html")]
struct BookList;

fn main() {}
