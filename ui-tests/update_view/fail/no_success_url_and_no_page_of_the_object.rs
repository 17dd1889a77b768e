use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

#[derive(UpdateView)]
#[view(model = novel::Entity, fields = ["title"], template_name = "about.html")]
struct NovelView {
    #[view(path)]
    pk: i64,
}

fn main() {}
