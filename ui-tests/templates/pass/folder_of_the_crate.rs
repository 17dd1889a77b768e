use axum::Router;
use cbv::TemplateView;
use cbv::prelude::*;

#[derive(TemplateView)]
#[view(state = Templates, template_name = "about.html")]
struct About;

pub fn main() {
    let _: Router<Templates> = Router::new()
        .view("/about/", About::as_view())
        .view("/base/", cbv::template!("base.html"));
}
