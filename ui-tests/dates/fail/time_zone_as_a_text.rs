use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(ArchiveIndexView)]
#[view(model = talk::Entity, template_name = "about.html")]
#[view(date_field = "begins", time_zone = "Europe/Berlin")]
struct Talks;

fn main() {}
