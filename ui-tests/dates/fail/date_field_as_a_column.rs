use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(ArchiveIndexView)]
#[view(model = talk::Entity, template_name = "about.html")]
#[view(date_field = talk::Column::Held)]
struct Talks;

fn main() {}
