use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "typed/in_two_views_once.html")]
struct Book {
    #[view(path)]
    pk: i64,
}

#[derive(TemplateView)]
#[view(template_name = "typed/in_two_views_once_too.html")]
struct About;

fn main() {}
