use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "typed/request_misspelled.html")]
struct About;

fn main() {}
