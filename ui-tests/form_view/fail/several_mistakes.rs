use cbv::prelude::*;

#[path = "../../contact.rs"]
mod contact;

#[derive(FormView)]
#[view(form_clas = contact::Contact, template = "about.html", success_url = ("thanks",), fields = ["name"])]
struct ContactView;

fn main() {}
