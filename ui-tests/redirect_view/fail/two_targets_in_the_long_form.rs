use cbv::prelude::*;
use cbv::RedirectView;

#[derive(View)]
#[view(base = RedirectView(url = "/new/", pattern_name = "new"))]
struct Old;

impl RedirectView for Old {}

fn main() {}
