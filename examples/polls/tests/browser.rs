//! The forms in a real browser: `CBV_TEST_CHROMEDRIVER` names `chromedriver`, as
//! `/usr/bin/chromedriver`. Without it there is no browser, and the test says so.

use fantoccini::{Client, Locator};

use super::driver::{Driver, VARIABLE};
use super::{ask, server, site};
use crate::urls;

#[tokio::test]
async fn a_vote_and_a_login() {
    let Some(program) = std::env::var_os(VARIABLE) else {
        println!("skipped: no browser, {VARIABLE} is not set");
        return;
    };
    let (app, _) = site().await;
    let pk = ask(&app, "What's up?", -1).await;
    let origin = format!("http://{}", server::serve(app.router()).await);
    let driver = Driver::start(&program);
    let browser = driver.browser().await;

    browser.goto(&format!("{origin}{}", urls::polls().detail(pk))).await.expect("the page loads");
    click(&browser, "input[type=radio]").await;
    click(&browser, "form button, form input[type=submit]").await;
    arrives(&browser, &format!("{origin}{}", urls::polls().results(pk))).await;

    browser.goto(&format!("{origin}{}", urls::profile())).await.expect("the login loads");
    let name = browser.find(Locator::Css("input[name=name]")).await.expect("a field");
    name.send_keys("Ada").await.expect("a name is typed");
    click(&browser, "form button").await;
    arrives(&browser, &format!("{origin}{}", urls::profile())).await;
    browser.close().await.expect("the browser closes");
}

async fn click(browser: &Client, css: &str) {
    let element = browser.find(Locator::Css(css)).await.expect("the page has the element");
    element.click().await.expect("it can be clicked");
}

async fn arrives(browser: &Client, url: &str) {
    let url = url.parse().expect("a URL");
    browser.wait().for_url(&url).await.expect("the browser arrives");
}
