use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "about.html", partial = "_abot.html")]
struct About;

fn main() {}
