use cbv::prelude::*;

#[path = "../../talk.rs"]
mod talk;

#[derive(ArchiveIndexView)]
#[view(model = talk::Entity, template_name = "about.html")]
#[view(date_field = "thought")]
struct Talks;

fn main() {}
