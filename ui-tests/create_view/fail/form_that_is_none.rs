use cbv::prelude::*;
use cbv_test_shared::novel;

struct NovelForm;

#[derive(CreateView)]
#[view(model = novel::Entity, form_class = NovelForm, template_name = "about.html", success_url = "/")]
struct NovelView;

fn main() {}
