use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    name: String,
}

fn name(form: &FormInstance<Contact>) -> Option<&str> {
    form.cleaned().map(|contact| contact.nmae.as_str())
}

fn main() {}
