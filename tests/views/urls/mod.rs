//! `urls!`: patterns, names, and the router of both, through HTTP.

mod axum_handlers;
mod captures;
mod headless;
mod includes;
mod inverse;
mod listing;
mod order;
mod panics;
mod problems;
mod reference;
mod reversing;
mod slashes;
mod verbs;
#[allow(dead_code, reason = "`ALLOW` of views that a macro makes")]
mod views;

use cbv::testing::{Answer, Client};

/// The text of a 200, or the status.
async fn got(client: &Client, path: &str) -> String {
    text(&client.get(path).await)
}

fn text(response: &Answer) -> String {
    match response.status().as_u16() {
        200 => response.text().to_owned(),
        status => status.to_string(),
    }
}

/// So many random cases; one that fails is printed, and becomes a test of its own.
fn cases(count: u32) -> proptest::test_runner::Config {
    proptest::test_runner::Config { cases: count, failure_persistence: None, ..Default::default() }
}
