use cbv::dates::{Day, Month, Year};
use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(DateDetailView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct Talks {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: Month,
    #[view(path)]
    day: Day,
}

fn main() {}
