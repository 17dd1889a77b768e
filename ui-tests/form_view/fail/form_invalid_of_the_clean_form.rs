use cbv::prelude::*;
use cbv_test_shared::contact::Contact;

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
