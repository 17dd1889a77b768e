use cbv::prelude::*;

#[path = "../../bookshelf.rs"]
mod bookshelf;
use bookshelf::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "typed/attribute_misspelled.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
