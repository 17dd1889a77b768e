use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(CreateView)]
#[view(model = book::Entity, fields = ["title"], template_name = "about.html", success_url = "/")]
struct BookView;

fn main() {}
