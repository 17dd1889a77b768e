use cbv::dates::Year;
use cbv::prelude::*;

#[path = "../../talk.rs"]
mod talk;

#[derive(YearArchiveView)]
#[view(model = talk::Entity, date_field = "held")]
struct Talks {
    #[view(path)]
    year: Year,
}

fn main() {}
