use cbv::dates::{Week, Year};
use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(WeekArchiveView)]
#[view(model = talk::Entity, date_field = "held", date_list_period = "day", template_name = "about.html")]
struct Talks {
    #[view(path)]
    year: Year,
    #[view(path)]
    week: Week,
}

fn main() {}
