use cbv::dates::{IsoYear, Week};
use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(WeekArchiveView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct Talks {
    #[view(path)]
    year: IsoYear,
    #[view(path)]
    week: Week,
}

fn main() {}
