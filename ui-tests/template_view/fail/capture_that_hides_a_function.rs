use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "about.html")]
struct About {
    #[view(path)]
    url: String,
}

fn main() {}
