use cbv::prelude::*;

#[path = "../../contact.rs"]
mod contact;

#[derive(FormView)]
#[view(form_class = contact::Contact, success_url = "/thanks/")]
struct ContactView;

fn main() {}
