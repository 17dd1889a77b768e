use cbv::TemplateView;

#[derive(TemplateView)]
struct About;

fn main() {}
