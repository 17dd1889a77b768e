//! A case, sent to a fresh application.

use axum::Router;
use axum::http::{Method, Uri};
use cbv::testing::{Answer, Client};

use crate::case::{Case, Step};
use crate::compare::differences;
use crate::placeholders::Today;

/// Every step that was answered otherwise than by Django; empty when the case passes.
pub(crate) async fn failures(case: &Case, router: Router, today: &Today) -> Vec<String> {
    let client = Client::new(router);
    let mut failures = Vec::new();
    for step in &case.steps {
        let found = match send(&client, case, step).await {
            Ok(answer) => differences(&step.expect, &answer, today),
            Err(error) => vec![error],
        };
        if !found.is_empty() {
            let found = found.join("\n    ");
            failures.push(format!("{} {}\n    {found}", step.method, step.path));
        }
    }
    if case.steps.is_empty() {
        failures.push("a case without steps".to_owned());
    }
    failures
}

async fn send(client: &Client, case: &Case, step: &Step) -> Result<Answer, String> {
    let method: Method = step.method.parse().map_err(|_| "this is no method".to_owned())?;
    let path = encoded(&step.path);
    path.parse::<Uri>().map_err(|error| format!("this is no path: {error}"))?;
    let mut request = client.request(method, &path);
    for (name, value) in &step.headers {
        request = request.header(name, value);
    }
    if let Some(user) = &case.user {
        request = request.header("X-User", user);
    }
    if let Some(form) = &step.form {
        let pairs = form.iter().flat_map(|(name, values)| values.iter().map(move |v| (name, v)));
        request = request.form(&pairs.collect::<Vec<_>>());
    }
    Ok(request.await)
}

/// What a request line cannot hold, percent-encoded, as every client does it.
fn encoded(path: &str) -> String {
    let encode = |c: char| match c {
        '\0'..=' ' | '<' | '>' | '\u{7f}' => format!("%{:02X}", c as u32),
        _ => c.to_string(),
    };
    path.chars().map(encode).collect()
}
