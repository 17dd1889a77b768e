use cbv::TemplateView;

#[derive(TemplateView)]
#[view(template_name = ["about.html", "base.html"])]
struct About;

fn main() {}
