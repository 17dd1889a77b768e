use cbv::prelude::*;

#[path = "../../book.rs"]
mod book;

#[base]
trait Dated: ListView {}

#[derive(ListView)]
#[view(base = Dated, model = book::Entity)]
struct BookList;

fn main() {}
