use cbv::prelude::*;
use cbv::TemplateView;

#[derive(View)]
#[view(base = TemplateView(template_name = "about.html", extra_context = "title"))]
struct About;

impl TemplateView for About {}

fn main() {}
