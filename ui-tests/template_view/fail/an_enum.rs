use cbv::TemplateView;

#[derive(TemplateView)]
#[view(template_name = "about.html")]
enum About {}

fn main() {}
