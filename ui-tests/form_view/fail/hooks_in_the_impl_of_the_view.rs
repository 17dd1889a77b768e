use cbv::prelude::*;
use cbv_test_shared::contact::Contact;

#[derive(FormView)]
#[view(form_class = Contact, template_name = "about.html", success_url = "/thanks/")]
struct ContactView;

impl ContactView {
    async fn initial(&self) -> Result<Partial<Contact>, Error> {
        Ok(Partial::<Contact>::default())
    }

    async fn form_valid(&self, _: &Contact) {}

    fn prefix(&self) -> &'static str {
        "c"
    }
}

fn main() {}
