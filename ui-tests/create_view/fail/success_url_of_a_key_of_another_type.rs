use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(CreateView)]
#[view(model = novel::Entity, fields = ["title", "pages"], template_name = "about.html", success_url = urls::novel)]
struct NovelView;

urls! {
    mod urls {
        "/novel/{name}/" => cbv::generic::redirect("/"), name = novel;
    }
}

fn main() {}
