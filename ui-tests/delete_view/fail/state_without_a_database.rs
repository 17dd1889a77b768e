use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

#[derive(DeleteView)]
#[view(model = novel::Entity, template_name = "about.html", success_url = "/")]
#[view(state = Templates)]
struct NovelView {
    #[view(path)]
    pk: i64,
}

fn main() {}
