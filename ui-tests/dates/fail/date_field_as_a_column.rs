use cbv::prelude::*;

#[path = "../../talk.rs"]
mod talk;

#[derive(ArchiveIndexView)]
#[view(model = talk::Entity, template_name = "about.html")]
#[view(date_field = talk::Column::Held)]
struct Talks;

fn main() {}
