use cbv::prelude::*;
use cbv_test_shared::contact;

#[derive(FormView)]
#[view(form_class = contact::Contact, template_name = "about.html", success_url = "/thanks/")]
#[view(success_message = Self::told)]
struct ContactView;

impl ContactView {
    fn told(&self, contact: &contact::Contact) -> String {
        contact.name.clone()
    }
}

fn main() {}
