use cbv::prelude::*;
use cbv_test_shared::book;

#[base]
trait Dated: View {}

#[derive(ListView)]
#[view(base = Dated, model = book::Entity)]
struct BookList;

impl Dated for BookList {}

fn main() {}
