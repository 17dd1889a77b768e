use cbv::prelude::*;
use cbv_test_shared::contact;

#[derive(FormView)]
#[view(form_class = contact::Contact, template_name = "abuot.html", success_url = "/thanks/")]
struct ContactView;

fn main() {}
