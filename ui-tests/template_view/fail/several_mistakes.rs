use cbv::TemplateView;

#[derive(TemplateView)]
#[view(template_name = "missing.html", content_type = "plain", urll = "/", context)]
struct About {
    #[view(defualt)]
    title: String,
}

fn main() {}
