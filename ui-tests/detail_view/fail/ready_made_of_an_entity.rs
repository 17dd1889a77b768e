use cbv::generic::detail;
use cbv::prelude::*;
use cbv_test_shared::book;
use sea_orm::DatabaseConnection;

#[derive(Clone, axum::extract::FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

urls! {
    mod urls: App {
        "/books/{pk}/" => detail(book::Entity);
    }
}

fn main() {
    let _ = urls::router();
}
