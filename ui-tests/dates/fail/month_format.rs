use cbv::dates::{Month, Year};
use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(MonthArchiveView)]
#[view(model = talk::Entity, date_field = "held", month_format = "%m", template_name = "about.html")]
struct Talks {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
}

fn main() {}
