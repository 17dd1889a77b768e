use cbv::prelude::*;
use cbv_test_shared::contact;

#[derive(FormView)]
#[view(form_class = contact::Contact::new(), template_name = "about.html", success_url = "/thanks/")]
struct ContactView;

fn main() {}
