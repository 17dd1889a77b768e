use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

#[derive(Form)]
struct Contact {
    title: String,
}

#[derive(CreateView)]
#[view(model = novel::Entity, form_class = Contact, template_name = "about.html", success_url = "/")]
struct NovelView;

fn main() {}
