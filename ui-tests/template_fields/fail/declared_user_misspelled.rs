use cbv::access::TemplateUser;
use cbv::prelude::*;

#[derive(serde::Serialize, TemplateFields)]
struct User {
    name: String,
}

cbv::context_variables! {
    mod site {
        user: TemplateUser<User>,
    }
}

#[derive(TemplateView)]
#[view(template_name = "typed/declared_user_misspelled.html")]
struct Page;

fn main() {}
