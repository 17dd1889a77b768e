use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    title: String,
}

#[derive(CreateView)]
#[view(form_class = Contact, template_name = "about.html", success_url = "/")]
struct ContactView;

fn main() {}
