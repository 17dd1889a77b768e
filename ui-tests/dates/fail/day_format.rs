use cbv::dates::{Day, Month, Year};
use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(DayArchiveView)]
#[view(model = talk::Entity, date_field = "held", day_format = "%d", template_name = "about.html")]
struct Talks {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
    #[view(path)]
    day: Day,
}

fn main() {}
