use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

fn main() {
    let _ = update_view!(model = novel::Entity, fields = ["title"], template_name = "about.html", success_url = "/");
}
