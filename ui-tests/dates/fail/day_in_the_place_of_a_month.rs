use cbv::dates::{Day, Year};
use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(MonthArchiveView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct Talks {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Day,
}

fn main() {}
