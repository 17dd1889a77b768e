use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(DeleteView)]
#[view(model = novel::Entity, template_name = "about.html", success_url = "/")]
struct NovelView;

fn main() {}
