use cbv::TemplateView;

#[derive(TemplateView)]
#[view(template_name = "about.html", template_name = "about.html")]
struct About;

fn main() {}
