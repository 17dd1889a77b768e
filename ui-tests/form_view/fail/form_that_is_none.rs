use cbv::prelude::*;

struct Contact;

#[derive(FormView)]
#[view(form_class = Contact, template_name = "about.html", success_url = "/thanks/")]
struct ContactView;

fn main() {}
