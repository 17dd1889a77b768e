use cbv::prelude::*;
use cbv::TemplateView;

#[derive(Clone)]
struct App;

#[derive(View)]
#[view(state = App, base = TemplateView(template_name = "about.html"))]
struct About;

impl TemplateView for About {}

fn main() {}
