use cbv::prelude::*;

#[path = "../../book.rs"]
mod book;

#[derive(ListView)]
#[view(model = book::Entity, partial_block = "rows")]
struct BookList;

fn main() {}
