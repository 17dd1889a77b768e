use cbv::prelude::*;
use cbv_test_shared::contact;

#[derive(FormView)]
#[view(form_class = contact::Contact, template_name = "about.html", success_url = "/thanks/")]
#[view(success_message = "{email} was heard")]
struct ContactView;

fn main() {}
