use cbv::prelude::*;
use cbv_test_shared::essay;
use cbv_test_shared::novel;

#[derive(Form)]
#[form(model = essay::Entity)]
struct EssayForm {
    title: String,
}

#[derive(CreateView)]
#[view(model = novel::Entity, form_class = EssayForm, template_name = "about.html", success_url = "/")]
struct NovelView;

fn main() {}
