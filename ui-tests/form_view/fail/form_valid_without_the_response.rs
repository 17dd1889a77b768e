use cbv::prelude::*;
use cbv_test_shared::contact::Contact;

#[derive(FormView)]
#[view(form_class = Contact, template_name = "about.html", success_url = "/thanks/", form_valid = Self::send)]
struct ContactView;

impl ContactView {
    async fn send(&self, contact: &Contact) -> Result<(), Error> {
        let _ = contact;
        Ok(())
    }
}

fn main() {}
