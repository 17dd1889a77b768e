
use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = None, login_required)]
struct Book {
    #[view(path)]
    pk: i64,
}

fn main() {}
