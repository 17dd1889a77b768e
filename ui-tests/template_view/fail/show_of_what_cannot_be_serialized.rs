use axum::http::HeaderMap;
use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "about.html")]
struct About {
    #[view(extract, show)]
    headers: HeaderMap,
}

fn main() {}
