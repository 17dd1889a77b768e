use cbv::TemplateView;

#[derive(Clone)]
struct App;

#[derive(TemplateView)]
#[view(state = App, template_name = "about.html")]
struct About;

fn main() {}
