use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

#[derive(DeleteView)]
#[view(model = novel::Entity, template_name = "about.html", success_url = "/")]
struct NovelView;

fn main() {}
