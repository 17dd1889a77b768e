use cbv::prelude::*;
use cbv::TemplateView;

#[derive(TemplateView)]
#[view(state = Templates, template_name = "../base.html")]
struct About;

fn main() {}
