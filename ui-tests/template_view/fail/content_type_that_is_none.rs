use cbv::TemplateView;

#[derive(TemplateView)]
#[view(template_name = "about.html", content_type = "plain text")]
struct About;

fn main() {}
