//! A visit in a real browser: `CBV_TEST_CHROMEDRIVER` names `chromedriver`, as
//! `/usr/bin/chromedriver`. Without it there is no browser, and the test says so.

use fantoccini::key::Key;
use fantoccini::{Client, Locator};

use super::driver::{Driver, VARIABLE};
use super::scratch::scratch;
use super::{axe, server, shop};
use crate::accounts::{Accounts, Role};

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

/// The staff's work, and a visitor's: in a shop of its own, with JavaScript and without it.
#[tokio::test]
async fn work() {
    let Some(program) = std::env::var_os(VARIABLE) else {
        println!("skipped: no browser, {VARIABLE} is not set");
        return;
    };
    let driver = Driver::start(&program);
    for (name, browser) in
        [("scripts", driver.browser().await), ("no_scripts", driver.without_scripts().await)]
    {
        let (router, database) = shop::own_router(name).await;
        let origin = format!("http://{}", server::serve(router).await);
        let has_scripts = name == "scripts";
        let accounts = Accounts(database);
        let clerk = accounts.reset("clerk", Role::Clerk).await.expect("a password");
        the_staff_log_in_and_out(&browser, &origin, &clerk, has_scripts).await;
        let manager = accounts.reset("manager", Role::Manager).await.expect("a password");
        browser.goto(&format!("{origin}/staff/")).await.expect("the page loads");
        log_in(&browser, "manager", &manager).await;
        arrives(&browser, "/staff/books/").await;
        a_book_is_added_changed_and_deleted(&browser, &origin, has_scripts).await;
        an_author_is_changed(&browser, &origin, has_scripts).await;
        a_visitor_speaks_and_buys(&browser, &origin, has_scripts).await;
        the_catalogue_is_filtered(&browser, &origin, has_scripts).await;
        browser.close().await.expect("the browser closes");
    }
}

/// They are sent back to where they were, and refused what only managers may; and who uses the browser after them
/// sees nothing of it.
async fn the_staff_log_in_and_out(
    browser: &Client,
    origin: &str,
    password: &str,
    has_scripts: bool,
) {
    browser.goto(&format!("{origin}/staff/books/?q=the")).await.expect("the page loads");
    arrives(browser, "/accounts/login/?next=/staff/books/%3Fq%3Dthe").await;
    checked(browser, has_scripts).await;
    log_in(browser, "clerk", "12345").await;
    let wrong = "There is no account of this name and password.";
    assert_eq!(text(browser, ".errorlist").await, wrong);
    assert_eq!((&*value(browser, "name").await, &*value(browser, "password").await), ("clerk", ""));
    checked(browser, has_scripts).await;
    log_in(browser, "clerk", password).await;
    arrives(browser, "/staff/books/?q=the").await;
    assert!(text(browser, ".account").await.starts_with("clerk"));
    checked(browser, has_scripts).await;

    let path = "/staff/authors/lukasz-wojcik/delete/";
    browser.goto(&format!("{origin}{path}")).await.expect("the page loads");
    assert_eq!(text(browser, "h1").await, "This is for others.");
    checked(browser, has_scripts).await;

    browser.goto(&format!("{origin}/staff/authors/")).await.expect("the page loads");
    click(browser, ".account button").await;
    arrives(browser, "/").await;
    assert_eq!(text(browser, ".messages").await, "You have logged out.");
    browser.back().await.expect("the page before");
    arrives(browser, "/accounts/login/?next=/staff/authors/").await;
    assert_eq!(text(browser, "h1").await, "Log in");
}

async fn log_in(browser: &Client, name: &str, password: &str) {
    fill(browser, "name", name).await;
    fill(browser, "password", password).await;
    click(browser, ".fill button").await;
}

async fn a_book_is_added_changed_and_deleted(browser: &Client, origin: &str, has_scripts: bool) {
    browser.goto(&format!("{origin}/staff/books/")).await.expect("the page loads");
    checked(browser, has_scripts).await;
    click(browser, ".heading .button").await;
    arrives(browser, "/staff/books/add/").await;
    checked(browser, has_scripts).await;
    for (field, value) in [
        ("title", "Notes on an Engine"),
        ("slug", "notes-on-an-engine"),
        ("isbn", "9781861978760"),
        ("blurb", "It weaves."),
        ("pages", "66"),
        ("price", "12.90"),
        ("stock", "3"),
        ("pubdate", "2024-02-29"),
    ] {
        fill(browser, field, value).await;
    }
    for (field, label) in
        [("author_id", "Łukasz Wójcik"), ("subject_id", "Poetry"), ("binding", "Hardback")]
    {
        let choices = find(browser, &format!("#id_{field}")).await;
        choices.select_by_label(label).await.expect("the choice is there");
    }
    find(browser, "#id_cover").await.send_keys(&cover()).await.expect("a file");
    click(browser, ".fill button").await;

    // The last digit of the number is wrong. What was typed is there, but a file has to be named again.
    assert_eq!(text(browser, "#id_isbn_error").await, "Enter the 13 digits of an ISBN.");
    checked(browser, has_scripts).await;
    assert_eq!(value(browser, "title").await, "Notes on an Engine");
    fill(browser, "isbn", "978-1-86197-876-9").await;
    find(browser, "#id_cover").await.send_keys(&cover()).await.expect("a file");
    click(browser, ".fill button").await;
    arrives(browser, "/books/notes-on-an-engine/").await;
    assert_eq!(text(browser, "h1").await, "Notes on an Engine");
    assert_eq!(text(browser, ".messages").await, "Notes on an Engine was added.");
    checked(browser, has_scripts).await;
    let width = "return document.querySelector('article img.cover').naturalWidth";
    let width = browser.execute(width, Vec::new()).await.expect("a size");
    assert_eq!(width, 1, "the cover is shown");

    browser.goto(&format!("{origin}/staff/books/notes-on-an-engine/")).await.expect("a page");
    checked(browser, has_scripts).await;
    fill(browser, "title", "Notes").await;
    find(browser, "[name=cover-clear]").await.click().await.expect("a box");
    click(browser, ".fill button").await;
    arrives(browser, "/books/notes-on-an-engine/").await;
    assert_eq!(text(browser, "h1").await, "Notes");
    assert!(browser.find(Locator::Css("article img.cover")).await.is_err(), "it is drawn again");

    browser.goto(&format!("{origin}/staff/books/notes-on-an-engine/")).await.expect("a page");
    click(browser, ".fill p a").await;
    arrives(browser, "/staff/books/notes-on-an-engine/delete/").await;
    checked(browser, has_scripts).await;
    click(browser, ".fill button").await;
    arrives(browser, "/staff/books/").await;
    assert_eq!(text(browser, ".messages").await, "Notes was deleted.");
    browser.goto(&format!("{origin}/books/notes-on-an-engine/")).await.expect("a page");
    assert_eq!(text(browser, "h1").await, "This page is missing.");
}

async fn a_visitor_speaks_and_buys(browser: &Client, origin: &str, has_scripts: bool) {
    browser.goto(&format!("{origin}/books/")).await.expect("the page loads");
    let link = find(browser, ".card-link").await.attr("href").await.expect("a link");
    let book = link.expect("where it leads");
    browser.goto(&format!("{origin}{book}")).await.expect("the page loads");
    checked(browser, has_scripts).await;
    let title = text(browser, "h1").await;
    mark(browser).await;
    fill(browser, "reader", " ").await;
    fill(browser, "text", "It weaves.").await;
    click(browser, "[name=stars][value=\"4\"]").await;
    click(browser, ".fill button").await;
    assert_eq!(text(browser, "#id_reader_error").await, "This field is required.");
    checked(browser, has_scripts).await;
    if has_scripts {
        let focused = browser.active_element().await.expect("an element with the focus");
        assert_eq!(focused.attr("id").await.expect("an id").as_deref(), Some("id_reader"));
    }
    fill(browser, "reader", "Ada").await;
    click(browser, ".fill button").await;
    if !has_scripts {
        arrives(browser, &format!("{book}#reviews")).await;
    }
    assert_eq!(text(browser, ".messages").await, format!("{title} has your review."));
    assert!(text(browser, ".reviews").await.contains("It weaves."));
    assert!(browser.find(Locator::Css("#id_reader")).await.is_err(), "once is enough");
    checked(browser, has_scripts).await;
    assert_eq!(is_marked(browser).await, has_scripts, "the page is the same with scripts alone");

    click(browser, ".put button").await;
    arrives(browser, "/basket/").await;
    assert_eq!(text(browser, ".messages").await, format!("In the basket: 1 × {title}."));
    checked(browser, has_scripts).await;
    mark(browser).await;
    let copies = find(browser, "[name=copies]").await;
    copies.clear().await.expect("it can be emptied");
    copies.send_keys("0").await.expect("it takes keys");
    click(browser, ".put button").await;
    let empty =
        browser.wait().for_element(Locator::XPath("//p[starts-with(., 'There is nothing')]"));
    empty.await.expect("the basket is empty");
    assert_eq!(text(browser, ".messages").await, format!("{title} is out of the basket."));
    assert_eq!(is_marked(browser).await, has_scripts);
    checked(browser, has_scripts).await;
}

/// What is wrong is swapped in, and what is right leads to another page.
async fn an_author_is_changed(browser: &Client, origin: &str, has_scripts: bool) {
    let path = "/staff/authors/lukasz-wojcik/";
    browser.goto(&format!("{origin}{path}")).await.expect("the page loads");
    mark(browser).await;
    fill(browser, "name", " ").await;
    click(browser, ".fill button").await;
    assert_eq!(text(browser, "#id_name_error").await, "This field is required.");
    assert_eq!(is_marked(browser).await, has_scripts);
    checked(browser, has_scripts).await;
    fill(browser, "name", "Łukasz Wójcik").await;
    click(browser, ".fill button").await;
    arrives(browser, "/authors/lukasz-wojcik/").await;
    assert_eq!(text(browser, ".messages").await, "Łukasz Wójcik was changed.");
    assert!(!is_marked(browser).await);
}

/// While somebody types, or with the button.
async fn the_catalogue_is_filtered(browser: &Client, origin: &str, has_scripts: bool) {
    browser.goto(&format!("{origin}/books/")).await.expect("the page loads");
    checked(browser, has_scripts).await;
    mark(browser).await;
    let show = async || {
        if !has_scripts {
            click(browser, "main .find button").await;
        }
    };
    find(browser, "#id_binding").await.select_by_value("Hardback").await.expect("a choice");
    fill(browser, "max_price", "cheap").await;
    show().await;
    let wrong = text(browser, "#id_max_price_error").await;
    assert_eq!(wrong, "Enter a price, as 12.90.");
    assert!(text(browser, "p.found").await.starts_with("No book matches"));
    checked(browser, has_scripts).await;
    fill(browser, "max_price", "20").await;
    show().await;
    let link = Locator::Css("a[rel=next][href*='max_price=20&page=2']");
    browser.wait().for_element(link).await.expect("the list of the books that are found");
    assert!(browser.find(Locator::Css("#id_max_price_error")).await.is_err());
    assert_eq!(is_marked(browser).await, has_scripts);
    // The URL is that of what is shown: to load the page anew shows it again.
    let books = text(browser, "ul.books").await;
    browser.refresh().await.expect("the page loads");
    assert_eq!(text(browser, "ul.books").await, books);
    assert_eq!(value(browser, "max_price").await, "20");
    let choice = find(browser, "#id_binding").await.prop("value").await.expect("a value");
    assert_eq!(choice.as_deref(), Some("Hardback"));
}

/// A mark that is gone with the page.
async fn mark(browser: &Client) {
    let script = "document.documentElement.dataset.stays = 'yes'";
    browser.execute(script, Vec::new()).await.expect("a script");
}

async fn is_marked(browser: &Client) -> bool {
    let script = "return document.documentElement.dataset.stays === 'yes'";
    browser.execute(script, Vec::new()).await.expect("a script") == true
}

/// A picture of one pixel.
fn cover() -> String {
    let file = scratch().join("cover.gif");
    let pixel = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
    std::fs::write(&file, pixel).expect("a file");
    file.to_str().expect("a path").to_owned()
}

/// axe-core is a script itself.
async fn checked(browser: &Client, has_scripts: bool) {
    if has_scripts {
        axe::finds_nothing(browser).await;
    }
}

async fn fill(browser: &Client, field: &str, value: &str) {
    let field = find(browser, &format!("#id_{field}")).await;
    field.clear().await.expect("it can be emptied");
    // What keys do in a field for dates is a matter of the country.
    if field.attr("type").await.expect("a type").as_deref() == Some("date") {
        return set_date(field, value).await;
    }
    field.send_keys(value).await.expect("it takes keys");
}

async fn set_date(field: fantoccini::elements::Element, value: &str) {
    let (year, rest) = value.split_once('-').expect("a year");
    let (month, day) = rest.split_once('-').expect("a month");
    field.send_keys(&format!("{month}{day}{year}")).await.expect("it takes keys");
}

async fn value(browser: &Client, field: &str) -> String {
    let value = find(browser, &format!("#id_{field}")).await.prop("value").await;
    value.expect("a value").unwrap_or_default()
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
    let sent = "/books/?q=the&sort=-price&binding=&after=&min_price=&max_price=";
    arrives(browser, sent).await;
    let dearest = Locator::Css("a[rel=next][href*='sort=-price']");
    browser
        .wait()
        .for_element(dearest)
        .await
        .expect("the list in its order")
        .click()
        .await
        .expect("a link");
    arrives(browser, &format!("{sent}&page=2")).await;
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
    for path in [
        "/",
        "/books/?q=the",
        "/books/?max_price=x",
        "/authors/",
        "/authors/nguyen-thi-hanh/",
        "/nowhere",
    ] {
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
