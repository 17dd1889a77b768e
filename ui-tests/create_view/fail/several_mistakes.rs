use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

#[derive(CreateView)]
#[view(model = novel::Entity, fields = "title", exclude = ["views"], set = ["pages"], success_url = ("novel",))]
struct NovelView;

fn main() {}
