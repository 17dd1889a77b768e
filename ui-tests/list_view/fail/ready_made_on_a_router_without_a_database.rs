use axum::Router;
use cbv::generic::list;
use cbv::prelude::*;
use cbv_test_shared::book;
use sea_orm::EntityTrait;

fn main() {
    let _: Router<Templates> = Router::new().view("/", list(book::Entity::find()));
}
