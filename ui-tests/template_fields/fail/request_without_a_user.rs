use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "typed/request_without_a_user.html")]
struct About;

fn main() {}
