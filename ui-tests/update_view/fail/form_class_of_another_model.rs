use cbv::prelude::*;
use cbv_test_shared::essay;
use cbv_test_shared::novel;

#[derive(Form)]
#[form(model = essay::Entity)]
struct EssayForm {
    title: String,
}

#[derive(UpdateView)]
#[view(model = novel::Entity, form_class = EssayForm, template_name = "about.html", success_url = "/")]
struct NovelView {
    #[view(path)]
    pk: i64,
}

fn main() {}
