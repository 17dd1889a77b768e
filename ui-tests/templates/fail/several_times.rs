//! A template with a mistake is one error, at what shows it first.

use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "unclosed.html")]
struct About;

#[derive(TemplateView)]
#[view(template_name = "unclosed.html")]
struct Contact;

fn main() {
    let _ = cbv::template!("unclosed.html");
    let _ = (About::as_view(), Contact::as_view());
}
