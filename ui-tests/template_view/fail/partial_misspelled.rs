use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "about.html", partal_block = "title")]
struct About;

fn main() {}
