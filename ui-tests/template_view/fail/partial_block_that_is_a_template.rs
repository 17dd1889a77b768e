use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "about.html", partial_block = "_form.html")]
struct About;

fn main() {}
