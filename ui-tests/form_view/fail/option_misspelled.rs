use cbv::prelude::*;
use cbv_test_shared::contact;

#[derive(FormView)]
#[view(form_clas = contact::Contact, template_name = "about.html", success_url = "/thanks/")]
struct ContactView;

fn main() {}
