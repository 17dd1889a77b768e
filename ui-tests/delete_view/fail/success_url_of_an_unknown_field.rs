use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(DeleteView)]
#[view(model = novel::Entity, template_name = "about.html", success_url = "/gone/{slug}/")]
struct NovelView {
    #[view(path)]
    pk: i64,
}

fn main() {}
