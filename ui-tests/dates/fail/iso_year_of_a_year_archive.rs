use cbv::dates::IsoYear;
use cbv::prelude::*;
use cbv_test_shared::talk;

#[derive(YearArchiveView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct Talks {
    #[view(path)]
    year: IsoYear,
}

fn main() {}
