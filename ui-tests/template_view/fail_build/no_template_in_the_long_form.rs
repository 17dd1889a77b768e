use cbv::prelude::*;
use cbv::TemplateView;

#[derive(View)]
#[view(base = TemplateView)]
struct About;

impl TemplateView for About {}

fn main() {
    let _: axum::Router<Templates> = axum::Router::new().view("/", About::as_view());
}
