use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(ListView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct Talks;

fn main() {}
