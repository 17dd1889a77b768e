use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    subject: String,
}

#[derive(FormView)]
#[view(form_class = Contact, success_url = "/", template_name = "typed/attribute_of_the_errors_of_a_field.html")]
struct Ask;

fn main() {}
