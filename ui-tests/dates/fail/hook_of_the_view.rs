use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(ArchiveIndexView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct Talks;

impl Talks {
    fn allow_future(&self) -> bool {
        true
    }
}

fn main() {}
