use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(UpdateView)]
#[view(model = novel::Entity, fields = ["title", "pages"], lock = "pages", template_name = "about.html", success_url = "/")]
struct NovelView {
    #[view(path)]
    pk: i64,
}

fn main() {}
