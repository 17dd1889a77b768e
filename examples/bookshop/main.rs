//! A shop for books on a real database: `cargo run --example bookshop`.
//!
//! It serves on 127.0.0.1:3000; `PORT` changes the port. The catalogue is made up, and kept in an
//! SQLite file; `DATABASE_URL=postgres://..` keeps it in PostgreSQL.

mod catalogue;
mod database;
mod filters;
mod models;
mod server;
mod urls;
mod views;

use std::process::ExitCode;

use axum::Router;
use axum::extract::FromRef;
use cbv::{ErrorPages, Templates};
use sea_orm::DatabaseConnection;

use urls::shop;

/// What the views need: it lives in the state of the router.
#[derive(Clone, FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

fn router(database: DatabaseConnection) -> Router {
    let templates = cbv::templates!(shop).configure(filters::add);
    let pages = ErrorPages::new(templates.clone());
    shop::router().layer(pages).with_state(App { templates, database })
}

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt().with_max_level(tracing::Level::WARN).init();
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), String> {
    let url = database::url();
    let database = database::open(&url).await.map_err(|error| format!("no database: {error}"))?;
    println!("The catalogue is in {}.", database::shown(&url));
    server::serve(router(database)).await
}
