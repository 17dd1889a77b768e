use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "about.html", partial_block = "titel")]
struct About;

fn main() {}
