use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(CreateView)]
#[view(model = novel::Entity, fields = [title, "pages"], template_name = "about.html", success_url = "/")]
struct NovelView;

fn main() {}
