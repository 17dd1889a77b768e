use cbv::TemplateView;

#[derive(TemplateView)]
#[view(template_name = std::path::Path::new("about.html"))]
struct About;

fn main() {}
