use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

struct NovelForm;

#[derive(CreateView)]
#[view(model = novel::Entity, form_class = NovelForm, template_name = "about.html", success_url = "/")]
struct NovelView;

fn main() {}
