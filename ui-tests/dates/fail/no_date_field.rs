use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(ArchiveIndexView)]
#[view(model = talk::Entity, template_name = "about.html")]
struct Talks;

fn main() {}
