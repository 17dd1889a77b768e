use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(ArchiveIndexView)]
#[view(model = talk::Entity, template_name = "about.html")]
#[view(date_field = "held", date_list_period = 3)]
struct Talks;

fn main() {}
