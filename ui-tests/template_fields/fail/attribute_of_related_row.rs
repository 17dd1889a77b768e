use cbv::prelude::*;
use cbv_test_shared::bookshelf::{author, book};

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "typed/attribute_of_related_row.html", related = [author::Entity])]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
