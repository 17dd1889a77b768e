use axum::Router;
use cbv::generic::list;
use cbv::prelude::*;

fn main() {
    let _: Router<Templates> = Router::new().view("/", list(vec![1]).pagiante_by(2_u64));
}
