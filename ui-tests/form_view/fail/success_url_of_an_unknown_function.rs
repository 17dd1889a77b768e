use cbv::prelude::*;
use cbv_test_shared::contact;

#[derive(FormView)]
#[view(form_class = contact::Contact, template_name = "about.html", success_url = urls::thank)]
struct ContactView;

urls! {
    mod urls {
        "/thanks/" => cbv::generic::redirect("/"), name = thanks;
    }
}

fn main() {}
