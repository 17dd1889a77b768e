use cbv::prelude::*;
use cbv_test_shared::novel;

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
