use cbv::TemplateView;

#[derive(TemplateView)]
#[view(template_name = "about.html", extra_context = ["title", "Books"])]
struct About;

fn main() {}
