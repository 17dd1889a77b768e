use cbv::dates::{MonthNumber, Year};
use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(DayArchiveView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct Talks {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: MonthNumber,
    #[view(path)]
    day: u8,
}

fn main() {}
