//! A visit in a real browser: `CBV_TEST_CHROMEDRIVER` names `chromedriver`, as
//! `/usr/bin/chromedriver`. Without it there is no browser, and the test says so.

use fantoccini::key::Key;
use fantoccini::{Client, Locator};

use crate::driver::{Driver, VARIABLE};
use crate::{server, shop};

#[tokio::test]
async fn a_visit() {
    let Some(program) = std::env::var_os(VARIABLE) else {
        println!("skipped: no browser, {VARIABLE} is not set");
        return;
    };
    let origin = format!("http://{}", server::serve(shop::router().await).await);
    let driver = Driver::start(&program);
    let browser = driver.browser().await;
    a_reader_finds_a_book(&browser, &origin).await;
    the_keyboard_is_enough(&browser, &origin).await;
    nothing_is_wider_than_the_screen(&browser, &origin).await;
    browser.close().await.expect("the browser closes");
}

/// From the home page by a search, an order and a second page to a book and its author.
async fn a_reader_finds_a_book(browser: &Client, origin: &str) {
    browser.goto(origin).await.expect("the page loads");
    assert_eq!(text(browser, "h1").await, "Read until the corners fold.");
    let style = "return getComputedStyle(document.body).backgroundColor";
    let color = browser.execute(style, Vec::new()).await.expect("a colour");
    assert_eq!(color, "rgb(251, 247, 240)", "the style sheet is there");

    find(browser, "#q").await.send_keys("the\u{e007}").await.expect("the search is sent");
    arrives(browser, "/books/?q=the").await;
    assert_eq!(find(browser, "#q").await.prop("value").await.expect("a value"), Some("the".into()));

    find(browser, "#sort").await.select_by_value("-price").await.expect("an order");
    click(browser, "main .find button").await;
    arrives(browser, "/books/?q=the&sort=-price").await;
    click(browser, "a[rel=next]").await;
    arrives(browser, "/books/?q=the&sort=-price&page=2").await;
    assert!(text(browser, ".pages [aria-current=page]").await.ends_with('2'));
    assert!(text(browser, ".found").await.starts_with("25–48 of "));

    let title = text(browser, ".card-title").await;
    let link = find(browser, ".card-link").await.attr("href").await.expect("a link");
    click(browser, ".card-link").await;
    arrives(browser, &link.expect("where it leads")).await;
    assert_eq!(text(browser, "h1").await, title);
    let author = text(browser, ".by a").await;
    let link = find(browser, ".by a").await.attr("href").await.expect("a link");
    click(browser, ".by a").await;
    arrives(browser, &link.expect("where it leads")).await;
    assert_eq!(text(browser, "h1").await, author);
    assert!(!browser.find_all(Locator::Css(".card")).await.expect("books").is_empty());
}

/// The first stop of the tabulator leads past the navigation.
async fn the_keyboard_is_enough(browser: &Client, origin: &str) {
    browser.goto(&format!("{origin}/books/")).await.expect("the page loads");
    let tab = Key::Tab.to_string();
    find(browser, "body").await.send_keys(&tab).await.expect("a key");
    let focused = browser.active_element().await.expect("an element with the focus");
    assert_eq!(focused.text().await.expect("a text"), "Skip to the content");
    focused.send_keys("\u{e007}").await.expect("a key");
    let focused = browser.active_element().await.expect("an element with the focus");
    assert_eq!(focused.attr("id").await.expect("an id").as_deref(), Some("content"));
}

async fn nothing_is_wider_than_the_screen(browser: &Client, origin: &str) {
    for path in ["/", "/books/?q=the", "/authors/", "/authors/nguyen-thi-hanh/", "/nowhere"] {
        browser.goto(&format!("{origin}{path}")).await.expect("the page loads");
        for width in [360, 768, 1280] {
            browser.set_window_size(width, 800).await.expect("a size");
            let script = "return document.documentElement.scrollWidth - innerWidth";
            let wider = browser.execute(script, Vec::new()).await.expect("a number");
            assert!(wider.as_i64().is_some_and(|wider| wider <= 0), "{path} at {width}: {wider}");
        }
    }
}

async fn find(browser: &Client, css: &str) -> fantoccini::elements::Element {
    browser.wait().for_element(Locator::Css(css)).await.expect("the page has the element")
}

async fn text(browser: &Client, css: &str) -> String {
    find(browser, css).await.text().await.expect("the element has a text")
}

async fn click(browser: &Client, css: &str) {
    find(browser, css).await.click().await.expect("the element can be clicked");
}

/// Waits for the page that a click or a key leads to.
async fn arrives(browser: &Client, path: &str) {
    let url = browser.current_url().await.expect("a URL").join(path).expect("a path");
    browser.wait().for_url(&url).await.expect("the page is reached");
}
