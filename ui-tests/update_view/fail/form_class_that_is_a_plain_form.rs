use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(Form)]
struct Contact {
    title: String,
}

#[derive(UpdateView)]
#[view(model = novel::Entity, form_class = Contact, template_name = "about.html", success_url = "/")]
struct NovelView {
    #[view(path)]
    pk: i64,
}

fn main() {}
