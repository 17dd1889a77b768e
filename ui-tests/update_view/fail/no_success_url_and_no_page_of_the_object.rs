use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(UpdateView)]
#[view(model = novel::Entity, fields = ["title"], template_name = "about.html")]
struct NovelView {
    #[view(path)]
    pk: i64,
}

fn main() {}
