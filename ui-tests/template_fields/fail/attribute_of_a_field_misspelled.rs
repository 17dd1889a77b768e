use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    subject: String,
}

#[derive(FormView)]
#[view(form_class = Contact, success_url = "/", template_name = "typed/attribute_of_a_field_misspelled.html")]
struct Ask;

fn main() {}
