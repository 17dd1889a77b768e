
use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, template_name = None, object_test = Self::is_mine)]
struct Books;

fn main() {}
