use cbv::prelude::*;
use cbv_test_shared::contact::Contact;

#[derive(FormView)]
#[view(form_class = Contact, template_name = "about.html", success_url = Self::next_url)]
struct ContactView;

impl ContactView {
    async fn next_url(&self, contact: &Contact) -> Result<String, Error> {
        Ok(format!("/thanks/{}/", contact.name))
    }
}

fn main() {}
