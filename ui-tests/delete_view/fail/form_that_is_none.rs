use cbv::prelude::*;
use cbv_test_shared::novel;

struct Confirmation;

#[derive(DeleteView)]
#[view(model = novel::Entity, form_class = Confirmation, template_name = "about.html", success_url = "/")]
struct NovelView {
    #[view(path)]
    pk: i64,
}

fn main() {}
