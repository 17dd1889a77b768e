use cbv::prelude::*;
use cbv_test_shared::contact::Contact;

#[derive(FormView)]
#[view(form_class = Contact, template_name = "about.html", success_url = "/thanks/", form = Self::narrowed)]
struct ContactView;

impl ContactView {
    async fn narrowed(&self, form: FormInstance<Contact>) -> Result<FormInstance<Contact>, Error> {
        Ok(form)
    }
}

fn main() {}
