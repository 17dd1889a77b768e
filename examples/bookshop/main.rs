//! A shop for books on a real database: `cargo run --example bookshop`.
//!
//! It serves on 127.0.0.1:3000; `PORT` changes the port. The catalogue is made up, and kept in an
//! SQLite file; `DATABASE_URL=postgres://..` keeps it in PostgreSQL.

mod app;
mod catalogue;
mod database;
mod filters;
mod forms;
mod models;
mod server;
mod urls;
mod views;
mod visitor;

use std::process::ExitCode;

use cbv::forms::FileSystemStorage;

#[tokio::main]
async fn main() -> ExitCode {
    // What goes wrong is logged, and not shown to the reader.
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
    let shown = database::shown(&url);
    let database = database::open(&url).await;
    let database = database.map_err(|error| format!("no catalogue in {shown}: {error}"))?;
    println!("The catalogue is in {shown}.");
    let media = database::folder().join("shop-media");
    let media = FileSystemStorage::new(&media)
        .map_err(|error| format!("no covers in {}: {error}", media.display()))?;
    server::serve(app::router(database, media)).await
}
