use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "typed/name_before_serde_renames_it.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
