use cbv::prelude::*;

#[path = "../../talk.rs"]
mod talk;

#[derive(ArchiveIndexView)]
#[view(model = talk::Entity, template_name = "about.html")]
struct Talks;

fn main() {}
