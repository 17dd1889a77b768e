use cbv::prelude::*;

#[path = "../../bookshelf.rs"]
mod bookshelf;
use bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/list_as_a_row.html")]
struct BookList;

fn main() {}
