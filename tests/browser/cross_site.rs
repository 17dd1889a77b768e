//! Forms and scripts of this site, of another port, of another site, and of a site that is trusted.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::response::Html;
use axum::routing::get;
use cbv::TrustedOrigins;
use cbv::prelude::*;
use fantoccini::{Client, Locator};
use tokio::net::TcpListener;

use crate::{server, text};

/// How often something was saved.
#[derive(Clone, Default)]
struct Saved(Arc<AtomicUsize>);

#[derive(View)]
#[view(state = Saved)]
struct Book;

impl Book {
    #[handler(get)]
    async fn show(&self) -> Html<String> {
        form("")
    }

    #[handler(post)]
    async fn save(&self, State(saved): State<Saved>) -> Html<&'static str> {
        saved.0.fetch_add(1, Ordering::SeqCst);
        Html("<h1>Saved</h1>")
    }
}

/// A page with a form that leads to this URL.
fn form(action: &str) -> Html<String> {
    let style = "<title>A form</title><h1 class=form>Form</h1>";
    Html(format!("{style}<form method=post action=\"{action}\"><button>Save</button></form>"))
}

async fn post_form(browser: &Client, page: &str) -> String {
    browser.goto(page).await.expect("the page loads");
    assert_eq!(text(browser, "h1").await, "Form");
    let button = browser.find(Locator::Css("button")).await.expect("a button");
    button.click().await.expect("the form is sent");
    browser.wait().for_element(Locator::Css("h1:not(.form)")).await.expect("a page");
    text(browser, "h1").await
}

/// A page of another site that has a form, and says its port.
async fn another_site(action: String) -> u16 {
    let page = get(move || std::future::ready(form(&action)));
    server::serve(Router::new().route("/", page)).await.port()
}

pub(crate) async fn forms(browser: &Client) {
    let saved = Saved::default();
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let shop = format!("http://{}", listener.local_addr().expect("an address"));
    let elsewhere = another_site(format!("{shop}/books/")).await;
    let partner = another_site(format!("{shop}/books/")).await;
    let trusted = TrustedOrigins::new([format!("http://localhost:{partner}")]);
    let router = Router::new()
        .view("/books/", Book::as_view())
        .layer(trusted.expect("an origin"))
        .with_state(saved.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let count = || saved.0.load(Ordering::SeqCst);

    assert_eq!(post_form(browser, &format!("{shop}/books/")).await, "Saved");
    assert_eq!(count(), 1);
    // The same site with another port, another site, and the port of a partner under another name.
    for page in [
        format!("http://127.0.0.1:{elsewhere}/"),
        format!("http://localhost:{elsewhere}/"),
        format!("http://127.0.0.1:{partner}/"),
    ] {
        assert_eq!(post_form(browser, &page).await, "Forbidden", "{page}");
        assert_eq!(count(), 1, "{page}");
    }
    assert_eq!(post_form(browser, &format!("http://localhost:{partner}/")).await, "Saved");
    assert_eq!(count(), 2);
    scripts(browser, &shop, elsewhere).await;
    assert_eq!(count(), 3);
}

/// A script sends what it wants, and cannot read the answer: it must not be heard.
async fn scripts(browser: &Client, shop: &str, elsewhere: u16) {
    const SEND: &str = "const [url, done] = arguments;
        fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'include' })
            .then(() => done('sent'), () => done('failed'));";
    for page in [format!("http://localhost:{elsewhere}/"), format!("{shop}/books/")] {
        browser.goto(&page).await.expect("the page loads");
        let url = serde_json::json!(format!("{shop}/books/"));
        let sent = browser.execute_async(SEND, vec![url]);
        let sent = tokio::time::timeout(Duration::from_secs(20), sent).await.expect("in time");
        assert_eq!(sent.expect("a script"), "sent", "{page}");
    }
}
