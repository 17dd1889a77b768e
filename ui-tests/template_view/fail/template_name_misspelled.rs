use cbv::TemplateView;

#[derive(TemplateView)]
#[view(templat_name = "about.html")]
struct About;

fn main() {}
