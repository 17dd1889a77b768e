//! A form of each widget, as those use it who see it and those who hear it.

use axum::response::Html;
use axum::routing::get;
use cbv::{Context, Templates};
use fantoccini::{Client, Locator};
use serde_json::Value;

use crate::axe;
use crate::sample::{Instance, empty, refused};
use crate::server;

const PAGE: &str = "<!doctype html><html lang=en><title>A form</title><main><h1>A form</h1>\
                    <form method=post>{{ form }}<button>Send</button></form></main></html>";

pub(crate) async fn forms(browser: &Client) {
    for form in [empty as fn() -> Instance, refused] {
        let page = page(form);
        let router = axum::Router::new().route("/", get(move || async { Html(page) }));
        let origin = format!("http://{}", server::serve(router).await);
        browser.goto(&origin).await.expect("the page loads");
        labels_lead_to_inputs(browser).await;
        groups_have_legends(browser).await;
        descriptions_are_there(browser).await;
        browser.refresh().await.expect("the page loads again");
        axe::finds_nothing(browser).await;
    }
}

/// On a thread of its own: the form is bound on a runtime.
fn page(form: fn() -> Instance) -> String {
    let rendered = std::thread::spawn(move || {
        let templates = Templates::from_sources([("page.html", PAGE)]).expect("it parses");
        templates.render("page.html", &Context::new().with("form", form())).expect("it is shown")
    });
    rendered.join().expect("it is rendered")
}

async fn ask(browser: &Client, script: &str) -> Value {
    browser.execute(script, Vec::new()).await.expect("the script runs")
}

async fn labels_lead_to_inputs(browser: &Client) {
    let mut clicked = 0;
    for label in browser.find_all(Locator::Css("label")).await.expect("labels") {
        let id = label.attr("for").await.expect("an attribute").expect("it names an input");
        let input = browser.find(Locator::Id(&id)).await.expect("there is one of that id");
        let is_file = input.attr("type").await.expect("an attribute").as_deref() == Some("file");
        // A dialogue for files opens for the one, and nothing for the other.
        if is_file || input.attr("disabled").await.expect("an attribute").is_some() {
            continue;
        }
        label.click().await.expect("it can be clicked");
        assert_eq!(ask(browser, "return document.activeElement.id").await, id);
        clicked += 1;
    }
    assert!(clicked > 15, "{clicked}");
}

async fn groups_have_legends(browser: &Client) {
    let legends = "return [...document.querySelectorAll('fieldset')]\
                   .map(group => group.firstElementChild.tagName + group.firstElementChild.textContent)";
    let legends = ask(browser, legends).await;
    let outer = "LEGENDFacts \"and\" more";
    assert_eq!(legends, serde_json::json!(["LEGENDForm:", outer, "LEGENDForms:", outer]));
}

async fn descriptions_are_there(browser: &Client) {
    let missing = "return [...document.querySelectorAll('[aria-describedby]')]\
                   .flatMap(one => one.getAttribute('aria-describedby').split(' '))\
                   .filter(id => !document.getElementById(id)?.textContent)";
    assert_eq!(ask(browser, missing).await, serde_json::json!([]));
    let unsaid = "return [...document.querySelectorAll('[aria-invalid]')]\
                  .filter(one => !one.closest('[aria-describedby]')).map(one => one.id)";
    assert_eq!(ask(browser, unsaid).await, serde_json::json!([]));
}
