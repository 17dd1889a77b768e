//! `FormView` over HTTP, and its derive.

use cbv::prelude::*;

/// What all views here show.
#[derive(Form)]
struct Contact {
    #[form(max_length = 20)]
    name: String,
    age: Option<u8>,
}

/// A template that writes down what is wrong with the form.
fn templates() -> Templates {
    let source = "{{ title }}{{ errors }}";
    Templates::from_sources([("contact.html", source)]).expect("it parses")
}

/// A view on a route with that template.
macro_rules! client {
    ($view:expr) => {
        cbv::testing::Client::view_with_state("/contact/", $view, super::templates())
    };
}

mod answers;
mod hooks;
mod messages;
mod partial;
mod success_url;

/// For the template: the errors of fields, and of the form.
fn errors(form: &FormInstance<Contact>) -> String {
    let errors = form.errors();
    let of_fields = errors
        .fields()
        .flat_map(|(name, errors)| errors.iter().map(move |error| format!("{name}: {error} ")));
    let of_form = errors.of_form().iter().map(|error| format!("all: {error} "));
    of_fields.chain(of_form).collect()
}
