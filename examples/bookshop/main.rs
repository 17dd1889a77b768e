//! A shop for books on a real database: `cargo run --example bookshop`.
//!
//! It serves on 127.0.0.1:3000; `PORT` changes the port. The catalogue is made up, and kept in an
//! SQLite file; `DATABASE_URL=postgres://..` keeps it in PostgreSQL.
//!
//! `cargo run --example bookshop -- account NAME [clerk|manager]` makes an account for the staff, or gives one another
//! password.

mod accounts;
mod app;
mod catalogue;
mod command;
mod database;
mod filters;
mod forms;
mod models;
mod secret;
mod server;
#[cfg(test)]
mod tests;
mod urls;
mod views;
mod visitor;

cbv::context_variables! {
    /// What every template may name.
    mod context {
        user: cbv::access::TemplateUser<models::account::Model>,
    }
}

use std::process::ExitCode;

use cbv::forms::FileSystemStorage;

use crate::accounts::{Accounts, DatabaseStore};
use crate::command::Account;

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
    let account = command::account(std::env::args().skip(1))?;
    let url = database::url();
    let shown = database::shown(&url);
    let database = database::open(&url).await;
    let database = database.map_err(|error| format!("no catalogue in {shown}: {error}"))?;
    println!("The catalogue is in {shown}.");
    let accounts = Accounts(database.clone());
    let failed = |error| format!("no accounts in {shown}: {error:?}");
    if let Some(Account { name, role }) = account {
        let password = accounts.reset(&name, role).await.map_err(failed)?;
        println!("{name} logs in with the password {password}.");
        return Ok(());
    }
    if let Some(password) = accounts.first().await.map_err(failed)? {
        println!(
            "The staff log in as manager, with the password {password}. It is not shown again."
        );
    }
    tokio::spawn(DatabaseStore(database.clone()).delete_expired());
    let media = database::folder().join("shop-media");
    let media = FileSystemStorage::new(&media)
        .map_err(|error| format!("no covers in {}: {error}", media.display()))?;
    server::serve(app::router(database, media)).await
}
