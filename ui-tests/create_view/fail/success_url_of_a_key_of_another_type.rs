use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

#[derive(CreateView)]
#[view(model = novel::Entity, fields = ["title", "pages"], template_name = "about.html", success_url = urls::novel)]
struct NovelView;

urls! {
    mod urls {
        "/novel/{name}/" => cbv::generic::redirect("/"), name = novel;
    }
}

fn main() {}
