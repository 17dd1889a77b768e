use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, partial_block = "rows")]
struct BookList;

fn main() {}
