use cbv::prelude::*;
use cbv_test_shared::contact::Contact;

#[derive(FormView)]
#[view(form_class = Contact, template_name = "about.html", success_url = next_url)]
struct ContactView;

fn next_url(_: &ContactView, contact: &Contact) -> String {
    format!("/thanks/{}/", contact.name)
}

fn main() {}
