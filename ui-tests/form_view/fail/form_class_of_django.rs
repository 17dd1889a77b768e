use cbv::prelude::*;

#[derive(FormView)]
#[view(get_form_class = Self::form_class, template_name = "about.html", success_url = "/thanks/")]
struct ContactView;

fn main() {}
