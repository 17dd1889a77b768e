use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

fn main() {
    let _ = create_view!(model = novel::Entity, feilds = ["title"], template_name = "about.html", success_url = "/");
}
