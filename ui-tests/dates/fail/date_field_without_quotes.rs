use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(ArchiveIndexView)]
#[view(model = talk::Entity, template_name = "about.html")]
#[view(date_field = held)]
struct Talks;

fn main() {}
