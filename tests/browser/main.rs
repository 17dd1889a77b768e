//! Pages in a real browser: what a user sees, and where links and redirects lead.
//!
//! `CBV_TEST_CHROMEDRIVER` names `chromedriver`, as `/usr/bin/chromedriver`; without it there is no
//! browser to test in, and the tests say so.

mod axe;
mod cross_site;
mod driver;
mod forms;
#[path = "../../examples/hello.rs"]
#[allow(dead_code)]
mod hello;
#[path = "../forms_rendering/sample.rs"]
#[allow(dead_code)]
mod sample;
#[path = "../support/server.rs"]
#[allow(dead_code)]
mod server;

use cbv::ErrorPages;
use cbv::prelude::*;
use fantoccini::{Client, Locator};

/// A redirect that takes what was captured, whatever it is.
#[derive(RedirectView)]
#[view(url = "/{rest}")]
struct Anywhere;

/// A page that shows what was captured.
#[derive(TemplateView)]
#[view(template_name = "echo.html")]
struct Echo {
    #[view(path)]
    text: String,
}

urls! {
    mod urls: Templates {
        "/anywhere/{*rest}" => Anywhere::as_view(), name = anywhere;
        "/echo/{text}/" => Echo::as_view(), name = echo;
        "/landing/{*rest}" => Landing::as_view();
    }
}

/// Where a redirect may land.
#[derive(View)]
struct Landing;

impl Landing {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "landed"
    }
}

async fn text(browser: &Client, css: &str) -> String {
    let element = browser.find(Locator::Css(css)).await.expect("the page has the element");
    element.text().await.expect("the element has a text")
}

#[tokio::test]
async fn pages() {
    let Some(program) = std::env::var_os(driver::VARIABLE) else {
        println!("skipped: no browser, {} is not set", driver::VARIABLE);
        return;
    };
    let driver = driver::Driver::start(&program);
    let browser = driver.browser().await;
    the_example(&browser).await;
    what_is_shown_is_no_script(&browser).await;
    a_redirect_stays_on_the_host(&browser).await;
    cross_site::forms(&browser).await;
    forms::forms(&browser).await;
    browser.close().await.expect("the browser closes");
}

async fn the_example(browser: &Client) {
    let origin = format!("http://{}", server::serve(hello::router()).await);
    browser.goto(&origin).await.expect("the page loads");
    assert_eq!(browser.title().await.expect("a title"), "Class-based views");
    assert_eq!(text(browser, "h1").await, "Class-based views");
    let links = browser.find_all(Locator::Css("li a")).await.expect("links");
    assert_eq!(links.len(), 6);

    let link = browser.find(Locator::LinkText("An old address")).await.expect("the link");
    link.click().await.expect("the link leads somewhere");
    let url = browser.current_url().await.expect("a URL");
    assert_eq!(url.as_str(), format!("{origin}/hello/Ada%20&%20Grace"));
    assert_eq!(text(browser, "body").await, "Hello, Ada & Grace!");

    browser.goto(&format!("{origin}/start")).await.expect("the slash is appended");
    assert_eq!(browser.current_url().await.expect("a URL").as_str(), format!("{origin}/"));

    a_message(browser, &origin).await;

    browser.goto(&format!("{origin}/nowhere")).await.expect("a page");
    assert_eq!(text(browser, "h1").await, "Not Found");
}

/// An address that browsers take and the form does not, then one that it takes.
async fn a_message(browser: &Client, origin: &str) {
    browser.goto(&format!("{origin}/contact/")).await.expect("the page loads");
    axe::finds_nothing(browser).await;
    let topic = browser.find(Locator::Css("#id_topic")).await.expect("the choices");
    topic.select_by_value("forms").await.expect("a topic");
    for (css, text) in [
        ("#id_name", "Ada"),
        ("#id_message", "They are <b>short</b>."),
        ("#id_email", "ada@example\u{e007}"),
    ] {
        let field = browser.find(Locator::Css(css)).await.expect("the field");
        field.send_keys(text).await.expect("it takes keys");
    }
    let error = browser.wait().for_element(Locator::Css("#id_email_error")).await;
    let error = error.expect("what is wrong").text().await.expect("a text");
    assert_eq!(error, "Enter a valid email address.");
    axe::finds_nothing(browser).await;
    let email = browser.find(Locator::Css("#id_email[aria-invalid]")).await.expect("the field");
    assert_eq!(email.prop("value").await.expect("a value").as_deref(), Some("ada@example"));
    email.clear().await.expect("it can be emptied");
    email.send_keys("ada@example.com\u{e007}").await.expect("it takes keys");
    let thanks = format!("{origin}/contact/thanks/Ada/").parse().expect("a URL");
    browser.wait().for_url(&thanks).await.expect("the message is sent");
    assert_eq!(text(browser, "h1").await, "Thank you, Ada!");
}

fn application() -> axum::Router {
    let templates = cbv::templates!(urls);
    urls::router().layer(ErrorPages::new(templates.clone()).debug(false)).with_state(templates)
}

async fn what_is_shown_is_no_script(browser: &Client) {
    let origin = format!("http://{}", server::serve(application()).await);
    for hostile in [
        "<script>document.title='run'</script>",
        "\"'><img src=x onerror=document.title='run'>",
        "a/b?c#d%",
    ] {
        let page = format!("{origin}{}", urls::echo(hostile));
        browser.goto(&page).await.expect("the page loads");
        assert_eq!(text(browser, "#text").await, hostile);
        let link = browser.find(Locator::LinkText("again")).await.expect("a link");
        link.click().await.expect("the link leads somewhere");
        assert_eq!(browser.current_url().await.expect("a URL").as_str(), page);
        assert_eq!(text(browser, "#text").await, hostile);
        assert_eq!(browser.title().await.expect("a title"), "t");
    }
    browser.goto(&format!("{origin}/<b>")).await.expect("a page");
    assert_eq!(text(browser, "h1").await, "Lost at /<b>");
}

async fn a_redirect_stays_on_the_host(browser: &Client) {
    let origin = format!("http://{}", server::serve(application()).await);
    for hostile in [
        "//evil.example",
        "/evil.example/",
        "\\\\evil.example",
        "/\\evil.example",
        "javascript:document.title='run'",
        "%2F%2Fevil.example",
        "\t/evil.example",
        "@evil.example",
        "landing/..",
    ] {
        let page = format!("{origin}{}", urls::anywhere(hostile));
        browser.goto(&page).await.expect("the page loads");
        let url = browser.current_url().await.expect("a URL");
        assert_eq!(url.origin().ascii_serialization(), origin, "{hostile}");
        assert_ne!(browser.title().await.expect("a title"), "run");
    }
}
