use axum::Router;
use cbv::generic::list;
use cbv::prelude::*;

#[derive(Clone)]
struct Number;

fn main() {
    let _: Router<Templates> = Router::new().view("/", list(vec![Number]));
}
