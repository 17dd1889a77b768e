use cbv::dates::IsoWeek;
use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(WeekArchiveView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct Talks {
    #[view(path)]
    week: IsoWeek,
}

fn main() {}
