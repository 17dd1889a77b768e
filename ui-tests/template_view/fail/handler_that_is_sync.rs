use cbv::prelude::*;
use cbv::TemplateView;

#[derive(TemplateView)]
#[view(template_name = "about.html")]
struct About;

impl About {
    #[handler(post)]
    fn save(&self) {}
}

fn main() {}
