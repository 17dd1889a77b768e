use cbv::TemplateView;

#[derive(TemplateView)]
#[view(template_name = "about.html")]
struct About<T> {
    title: T,
}

fn main() {}
