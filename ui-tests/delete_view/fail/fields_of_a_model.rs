use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

#[derive(DeleteView)]
#[view(model = novel::Entity, fields = ["title", "pages"], template_name = "about.html", success_url = "/")]
struct NovelView {
    #[view(path)]
    pk: i64,
}

fn main() {}
