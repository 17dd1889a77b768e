use cbv::prelude::*;
use cbv_test_shared::contact::Contact;

#[derive(FormView)]
#[view(form_class = Contact, template_name = "about.html", success_url = "/thanks/", initial = Self::initial)]
struct ContactView;

impl ContactView {
    fn initial(&self) -> Result<Partial<Contact>, Error> {
        Ok(Partial::<Contact>::default())
    }
}

fn main() {}
