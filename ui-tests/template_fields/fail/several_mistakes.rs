use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "typed/several_mistakes.html")]
struct About;

fn main() {}
