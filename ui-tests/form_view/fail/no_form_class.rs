use cbv::prelude::*;

#[derive(FormView)]
#[view(template_name = "about.html", success_url = "/thanks/")]
struct ContactView;

fn main() {}
