use cbv::prelude::*;

#[derive(FormView)]
#[view(form_class = "Contact", template_name = "about.html", success_url = "/thanks/")]
struct ContactView;

fn main() {}
