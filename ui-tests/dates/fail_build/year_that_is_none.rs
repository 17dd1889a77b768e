use cbv::dates::Year;
use cbv::prelude::*;

#[path = "../../talk.rs"]
mod talk;

#[derive(YearArchiveView)]
#[view(model = talk::Entity, date_field = "held", template_name = "about.html")]
struct Talks {
    #[view(default = Year::of::<20008>())]
    year: Year,
}

fn main() {
    let _ = Talks::as_view();
}
