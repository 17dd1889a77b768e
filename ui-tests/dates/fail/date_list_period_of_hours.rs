use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(ArchiveIndexView)]
#[view(model = talk::Entity, template_name = "about.html")]
#[view(date_field = "begins", date_list_period = "hour")]
struct Talks;

fn main() {}
