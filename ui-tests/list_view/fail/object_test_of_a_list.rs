#[path = "../../book.rs"]
mod book;

use cbv::prelude::*;

#[derive(ListView)]
#[view(model = book::Entity, template_name = None, object_test = Self::is_mine)]
struct Books;

fn main() {}
