use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "about.html", htmx_template = "about.html")]
struct About;

fn main() {}
