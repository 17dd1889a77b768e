use cbv::prelude::*;

#[path = "../../bookshelf.rs"]
mod bookshelf;
use bookshelf::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = "typed/loop_misspelled.html")]
struct BookList;

fn main() {}
