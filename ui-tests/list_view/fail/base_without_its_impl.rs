use cbv::prelude::*;
use cbv_test_shared::book;

#[base]
trait Dated: ListView {}

#[derive(ListView)]
#[view(base = Dated, model = book::Entity)]
struct BookList;

fn main() {}
