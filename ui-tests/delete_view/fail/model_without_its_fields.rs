use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(DeleteView)]
#[view(model = book::Entity, template_name = "about.html", success_url = "/")]
struct BookView {
    #[view(path)]
    pk: i64,
}

fn main() {}
