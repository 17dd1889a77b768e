use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(Form)]
struct Contact {
    title: String,
}

#[derive(CreateView)]
#[view(model = novel::Entity, fields = ["title", "pages"], form_class = Contact, template_name = "about.html", success_url = "/")]
struct NovelView;

fn main() {}
