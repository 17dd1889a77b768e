use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

#[derive(Form)]
#[form(model = novel::Entity)]
struct NovelForm {
    title: String,
    pages: i32,
}

#[derive(CreateView)]
#[view(form_class = NovelForm, success_url = "/")]
struct NovelView;

fn main() {}
