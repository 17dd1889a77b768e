use cbv::prelude::*;

#[path = "../../contact.rs"]
mod contact;

fn main() {
    let _ = form_view!(form_class = contact::Contact, template_name = "about.html");
}
