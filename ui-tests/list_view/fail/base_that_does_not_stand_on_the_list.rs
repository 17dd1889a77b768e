use cbv::prelude::*;

#[path = "../../book.rs"]
mod book;

#[base]
trait Dated: View {}

#[derive(ListView)]
#[view(base = Dated, model = book::Entity)]
struct BookList;

impl Dated for BookList {}

fn main() {}
