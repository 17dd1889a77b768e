use cbv::prelude::*;
use cbv::generic::template;

#[derive(Clone)]
struct App;

fn main() {
    let _ = axum::Router::<App>::new().view("/", template("about.html"));
}
