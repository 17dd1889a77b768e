use cbv::prelude::*;
use cbv_test_shared::contact;

#[derive(FormView)]
#[view(form_class = contact::Contact, template_name = "about.html", success_url = urls::thanks)]
struct ContactView;

urls! {
    mod urls {
        "/thanks/{age: u8}/" => cbv::generic::redirect("/"), name = thanks;
    }
}

fn main() {}
