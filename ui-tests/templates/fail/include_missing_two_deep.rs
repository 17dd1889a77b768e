use cbv::prelude::*;
use cbv::TemplateView;

#[derive(TemplateView)]
#[view(state = Templates, template_name = "two_deep.html")]
struct About;

fn main() {}
