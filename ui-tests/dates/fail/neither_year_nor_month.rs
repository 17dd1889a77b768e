use cbv::dates::Day;
use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(DayArchiveView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct Talks {
    #[view(path)]
    day: Day,
}

fn main() {}
