use cbv::prelude::*;
use cbv_test_shared::bookshelf::{author, book};

#[derive(DetailView)]
#[view(model = author::Entity, template_name = "typed/relation_that_related_lacks.html")]
#[view(related = [book::Entity])]
struct AuthorDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
