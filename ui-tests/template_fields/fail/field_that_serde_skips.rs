use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "typed/field_that_serde_skips.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
