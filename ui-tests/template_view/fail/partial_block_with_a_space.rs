use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "about.html", partial_block = "the rows")]
struct About;

fn main() {}
