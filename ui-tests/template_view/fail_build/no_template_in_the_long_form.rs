use cbv::TemplateView;
use cbv::prelude::*;

#[derive(View)]
#[view(base = TemplateView)]
struct About;

impl TemplateView for About {}

fn main() {
    let _: axum::Router<Templates> = axum::Router::new().view("/", About::as_view());
}
