use cbv::TemplateView;

#[derive(TemplateView)]
#[view(template_name = "about.html", context = Self::context_of)]
struct About;

fn main() {}
