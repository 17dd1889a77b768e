//! The site, over HTTP: what the tests of Django's tutorial ask, and the accounts beside.

mod browser;
mod detail;
#[path = "../../../tests/browser/driver.rs"]
mod driver;
mod index;
mod readers;
#[path = "../../../tests/support/server.rs"]
#[allow(dead_code)]
mod server;
mod votes;

use cbv::testing::Client;

use crate::app::App;
use crate::polls::models::ask;

/// A site without questions.
async fn site() -> (App, Client) {
    let app = App::new().await.expect("a database in memory");
    let client = Client::new(app.clone().router());
    (app, client)
}

/// Asks what is published in so many days, and says its key.
async fn ask(app: &App, text: &str, days: i64) -> i64 {
    let asked = ask::ask(app.database(), text, days, &["Not much", "The sky"]).await;
    asked.expect("a question and its choices are saved")
}
