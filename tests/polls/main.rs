//! The example `polls`, over HTTP: what the tests of Django's tutorial ask, and the accounts beside.

#[path = "../../examples/polls/accounts/mod.rs"]
mod accounts;
#[path = "../../examples/polls/app.rs"]
mod app;
#[path = "../../examples/polls/polls/mod.rs"]
mod polls;
#[path = "../../examples/polls/urls.rs"]
mod urls;

mod browser;
mod detail;
#[path = "../browser/driver.rs"]
mod driver;
mod index;
mod readers;
#[path = "../support/server.rs"]
#[allow(dead_code)]
mod server;
mod votes;

cbv::context_variables! {
    mod context {
        user: Option<accounts::User>,
    }
}

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
