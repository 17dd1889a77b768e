use cbv::prelude::*;

#[path = "../../contact.rs"]
mod contact;

#[derive(FormView)]
#[view(form_class = contact::Contact, template_name = "about.html", success_url = "/thanks/")]
#[view(success_message = Self::told)]
struct ContactView;

impl ContactView {
    async fn told(&self, contact: &contact::Contact) -> Option<String> {
        Some(contact.name.clone())
    }
}

fn main() {}
