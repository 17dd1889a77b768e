use cbv::dates::Year;
use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(YearArchiveView)]
#[view(model = talk::Entity, date_field = "held", year = 2008, template_name = "about.html")]
struct Talks {
    #[view(path)]
    year: Year,
}

fn main() {}
