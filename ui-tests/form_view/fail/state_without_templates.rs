use cbv::prelude::*;
use cbv_test_shared::contact;

#[derive(FormView)]
#[view(state = (), form_class = contact::Contact, template_name = "about.html", success_url = "/thanks/")]
struct ContactView;

fn main() {}
