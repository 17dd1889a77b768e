use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "typed/message_misspelled.html")]
struct About;

fn main() {}
