use cbv::prelude::*;
use cbv::TemplateView;

#[derive(View)]
#[view(base = TemplateView(template_name = "about.html", content_type = "text"))]
struct About;

impl TemplateView for About {}

fn main() {}
