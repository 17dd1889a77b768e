use cbv::prelude::*;
use cbv_test_shared::contact;

#[derive(FormView)]
#[view(form_clas = contact::Contact, template = "about.html", success_url = ("thanks",), fields = ["name"])]
struct ContactView;

fn main() {}
