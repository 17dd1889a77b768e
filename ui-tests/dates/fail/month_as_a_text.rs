use cbv::dates::Year;
use cbv::prelude::*;

#[path = "../../talk.rs"]
mod talk;

#[derive(MonthArchiveView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct Talks {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: String,
}

fn main() {}
