use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "about.html", etag = 3)]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
