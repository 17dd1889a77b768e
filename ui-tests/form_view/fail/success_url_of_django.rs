use cbv::prelude::*;

#[path = "../../contact.rs"]
mod contact;

#[derive(FormView)]
#[view(form_class = contact::Contact, template_name = "about.html", get_success_url = Self::next_url)]
struct ContactView;

fn main() {}
