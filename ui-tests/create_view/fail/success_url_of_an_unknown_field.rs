use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

#[derive(CreateView)]
#[view(model = novel::Entity, fields = ["title", "pages"], template_name = "about.html", success_url = "/novel/{slug}/")]
struct NovelView;

fn main() {}
