//! Django's tutorial, ported: `cargo run --example polls`, then <http://127.0.0.1:3000/polls/>.
//!
//! The folders are those of the Django project: `polls` and `accounts` are its applications, `urls.rs`
//! is that of the project. The database is SQLite's, in memory.

mod accounts;
mod app;
mod polls;
mod questions;
#[cfg(test)]
mod tests;
mod urls;

// What every template may name, with its type: `{{ user.nmae }}` does not compile.
cbv::context_variables! {
    mod context {
        user: Option<accounts::User>,
    }
}

use std::net::Ipv4Addr;

use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    tracing_subscriber::fmt().with_max_level(tracing::Level::INFO).init();
    let app = app::App::new().await?;
    questions::fill(app.database()).await?;
    let port = std::env::var("PORT").map_or(Ok(3000), |port| port.parse())?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    println!("Serving on http://{}/polls/, until ctrl-c.\n", listener.local_addr()?);
    urls::print();
    axum::serve(listener, app.router()).await?;
    Ok(())
}
