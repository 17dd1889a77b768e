use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(CreateView)]
#[view(model = novel::Entity, fields = ["title", "pages"], template_name = "about.html", success_url = urls::novel)]
struct NovelView;

urls! {
    mod urls {
        "/novel/{shelf: i64}/{pk: i64}/" => cbv::generic::redirect("/"), name = novel;
    }
}

fn main() {}
