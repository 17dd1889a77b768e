use cbv::prelude::*;

#[path = "../../novel.rs"]
mod novel;

#[derive(ListView)]
#[view(model = novel::Entity, template_name = "about.html", success_message = "Saved.")]
struct Novels;

fn main() {}
