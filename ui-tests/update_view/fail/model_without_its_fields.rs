use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(UpdateView)]
#[view(model = book::Entity, fields = ["title"], template_name = "about.html", success_url = "/")]
struct BookView {
    #[view(path)]
    pk: i64,
}

fn main() {}
