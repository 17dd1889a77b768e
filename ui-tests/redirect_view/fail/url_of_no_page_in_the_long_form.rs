use cbv::prelude::*;
use cbv::RedirectView;

#[derive(View)]
#[view(base = RedirectView(url = "javascript:alert(1)"))]
struct Old;

impl RedirectView for Old {}

fn main() {}
