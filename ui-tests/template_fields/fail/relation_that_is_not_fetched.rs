use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "typed/relation_that_is_not_fetched.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
