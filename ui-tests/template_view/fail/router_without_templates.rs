use cbv::prelude::*;
use cbv::generic::template;

#[derive(Clone)]
struct App;

fn main() {
    let _: axum::Router<App> = axum::Router::new().view("/", template("about.html"));
}
