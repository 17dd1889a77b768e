use cbv::TemplateView;

#[derive(TemplateView)]
#[view(template_name = "about.html", permanent)]
struct About;

fn main() {}
