use cbv::prelude::*;

#[path = "../../contact.rs"]
mod contact;

#[derive(FormView)]
#[view(form_class = contact::Contact, template_name = "about.html", success_url = "/thanks/")]
#[view(prefix = "c")]
struct ContactView;

impl ContactView {
    fn success_message(&self, contact: &contact::Contact) -> Option<String> {
        Some(contact.name.clone())
    }
}

fn main() {}
