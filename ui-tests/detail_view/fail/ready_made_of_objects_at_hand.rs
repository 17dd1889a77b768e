use cbv::generic::detail;
use cbv::prelude::*;
use sea_orm::DatabaseConnection;

#[derive(Clone, axum::extract::FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

urls! {
    mod urls: App {
        "/books/{pk}/" => detail(vec![1, 2]);
    }
}

fn main() {
    let _ = urls::router();
}
