//! What goes wrong while a page is made: the log has it all, the client sees nothing of it.

use axum::Router;
use cbv::generic::{Template, TemplateName, template};
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use cbv::{Error, ErrorPages, TemplateView};

use super::{PAGE, page};
use crate::logs;

fn client(templates: Templates) -> Client {
    let router = Router::new()
        .view("/page/{key}", template(PAGE))
        .view("/missing", template("secret/missing.html"))
        .view("/none", Template::as_view())
        .view("/empty", NoNames::as_view())
        .view("/hook", Failing::as_view());
    Client::new(router.layer(ErrorPages::default().debug(false)).with_state(templates))
}

/// E19
#[derive(TemplateView)]
#[view(template_names = Self::names)]
struct NoNames;

impl NoNames {
    fn names(&self, _: Option<TemplateName>) -> Vec<TemplateName> {
        Vec::new()
    }
}

#[derive(TemplateView)]
#[view(template_name = "about.html", context = Self::failing)]
struct Failing;

impl Failing {
    async fn failing(&self, _: Context) -> Result<Context, Error> {
        Err(Error::http404("no such secret"))
    }
}

fn assert_hidden(answer: &Answer, secret: &str) {
    assert_eq!(answer.status(), 500);
    assert!(!answer.text().contains(secret), "{}", answer.text());
}

/// E14: a name that is made at run time, or set by a route.
#[tokio::test]
async fn a_missing_template_is_logged_with_its_name() {
    let (logs, _guard) = logs::record();
    assert_hidden(&client(page("")).get("/missing").await, "secret");
    let [line] = &logs.lines()[..] else { panic!("one line: {:?}", logs.lines()) };
    assert!(line.starts_with("ERROR cbv::request Internal Server Error: "), "{line}");
    assert!(line.contains("secret/missing.html"), "{line}");
}

/// S11
#[tokio::test]
async fn an_undefined_variable_is_logged_with_template_and_line() {
    let (logs, _guard) = logs::record();
    let strict = page("\n\n{{ secret_variable }}").strict(true);
    assert_hidden(&client(strict).get("/page/x").await, "secret");
    let [line] = &logs.lines()[..] else { panic!("one line: {:?}", logs.lines()) };
    assert!(line.contains("about.html:3: ") && line.contains("secret_variable"), "{line}");
    let lenient = page("[{{ secret_variable }}]").strict(false);
    assert_eq!(client(lenient).get("/page/x").await.text(), "[]");
}

#[tokio::test]
async fn a_function_that_panics_is_a_500_for_that_request() {
    let (logs, _guard) = logs::record();
    let templates = page("{% if key == 'bad' %}{{ burst() }}{% endif %}fine")
        .configure(|env| env.add_function("burst", || -> String { panic!("a secret") }));
    let client = client(templates);
    assert_hidden(&client.get("/page/bad").await, "secret");
    assert_eq!(logs.lines(), ["ERROR cbv::request a handler panicked: a secret"]);
    assert_eq!(client.get("/page/good").await.text(), "fine");
}

/// E9 and E19, where only a request can tell.
#[tokio::test]
async fn no_name_at_all_is_logged_with_what_to_do() {
    let (logs, _guard) = logs::record();
    let client = client(page(""));
    for path in ["/none", "/empty"] {
        assert_hidden(&client.get(path).await, "template");
    }
    let [first, second] = &logs.lines()[..] else { panic!("two lines: {:?}", logs.lines()) };
    assert!(first.contains("set `template_name`, or override `template_names`"), "{first}");
    assert_eq!(first, second);
}

#[tokio::test]
async fn a_hook_chooses_the_status() {
    let (logs, _guard) = logs::record();
    assert_eq!(client(page("")).get("/hook").await.status(), 404);
    assert_eq!(logs.lines(), ["WARN cbv::request Not Found: no such secret"]);
}

#[test]
#[should_panic(expected = r#""text/plain\n" cannot be the value of a header"#)]
fn a_content_type_that_is_no_header_is_found_at_start_up() {
    let _ = template(PAGE).content_type("text/plain\n");
}
