use cbv::prelude::*;
use cbv_test_shared::contact;

fn main() {
    let _ = form_view!(form_class = contact::Contact, template_name = "about.html");
}
