use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

#[derive(DeleteView)]
#[view(model = novel::Entity, success_url = "/")]
struct NovelView {
    #[view(path)]
    pk: i64,
}

fn main() {}
