use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "about.html")]
struct About;

urls! {
    mod urls: Templates {
        "/about/" => About::as_view().template_name("abuot.html").content_type("text/plain");
    }
}

fn main() {}
