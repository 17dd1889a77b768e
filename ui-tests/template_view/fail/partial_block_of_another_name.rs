use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "about.html", partial_block = "rows")]
struct About;

fn main() {}
