use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "about.html", partial = "about.html", partial_block = "title")]
struct About;

fn main() {}
