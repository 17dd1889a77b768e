use cbv::prelude::*;
use cbv_test_shared::contact::Contact;

#[derive(FormView)]
#[view(form_class = Contact, template_name = "about.html", success_url = "/thanks/", form_valid = Self::send)]
struct ContactView;

impl ContactView {
    fn send(&self, contact: &Contact, response: axum::response::Response) -> Result<axum::response::Response, Error> {
        let _ = contact;
        Ok(response)
    }
}

fn main() {}
