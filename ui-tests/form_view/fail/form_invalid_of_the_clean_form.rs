use cbv::prelude::*;

#[path = "../../contact.rs"]
mod contact;
use contact::Contact;

#[derive(FormView)]
#[view(form_class = Contact, template_name = "about.html", success_url = "/thanks/", form_invalid = Self::refuse)]
struct ContactView;

impl ContactView {
    async fn refuse(
        &self,
        contact: &Contact,
        response: axum::response::Response,
    ) -> Result<axum::response::Response, Error> {
        let _ = contact;
        Ok(response)
    }
}

fn main() {}
