use cbv::prelude::*;

#[derive(View)]
#[view(base = TemplateView(template_name = "about.html", partial_block = "titel"))]
struct About;

impl TemplateView for About {}

fn main() {}
