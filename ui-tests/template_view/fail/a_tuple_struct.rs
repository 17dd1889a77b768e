use cbv::TemplateView;

#[derive(TemplateView)]
#[view(template_name = "about.html")]
struct About(u8);

fn main() {}
