use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

#[derive(CreateView)]
#[view(model = novel::Entity, fields = ["title", "pages"], success_url = "/")]
struct NovelView;

fn main() {}
