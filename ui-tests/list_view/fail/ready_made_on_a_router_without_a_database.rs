use axum::Router;
use cbv::generic::list;
use cbv::prelude::*;
use sea_orm::EntityTrait;

#[path = "../../book.rs"]
mod book;

fn main() {
    let _: Router<Templates> = Router::new().view("/", list(book::Entity::find()));
}
