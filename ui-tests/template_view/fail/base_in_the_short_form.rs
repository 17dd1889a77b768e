use cbv::TemplateView;

#[derive(TemplateView)]
#[view(base = TemplateView, template_name = "about.html")]
struct About;

fn main() {}
