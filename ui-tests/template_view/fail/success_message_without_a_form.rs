use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "about.html", success_message = "done")]
struct About;

fn main() {}
