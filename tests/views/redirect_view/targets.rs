//! Where a redirect leads: `url`, `pattern_name`, `to`, and the hook that has the last word.

use axum::Router;
use cbv::generic::{Redirect, redirect};
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use cbv::{Converter, Error, RedirectView, urls};

use crate::logs;

#[derive(View)]
struct Anything;

impl Anything {
    #[handler(get)]
    async fn get(&self) {}
}

mod shop {
    use super::Anything;

    cbv::urls! {
        pub(crate) mod urls: (), app_name = shop {
            "/item/{pk: i64}/" => Anything::as_view(), name = item;
            "/sold/{year: u16}/{slug: cbv::Slug}/{month: u16}/" => Anything::as_view(), name = sold;
        }
    }
}

urls! {
    mod urls {
        "/home/" => Anything::as_view(), name = home;
        "/books/{year: u16}/{slug: Slug}/" => Anything::as_view(), name = book;
        "/files/{*path}" => Anything::as_view(), name = file;
        "/shop/" => include shop::urls, namespace = shop;

        "/to/home/" => ToHome::as_view();
        "/to/book/{slug: Slug}/{year: u16}/" => ToBook::as_view();
        "/to/item/{pk: i64}/" => ToItem::as_view();
        "/to/call/{pk: i64}/" => ToCall::as_view();
        "/to/hook/{pk: i64}/" => ToHook::as_view();
        "/archive/{year: u16}/{month: u16}/" => redirect("/"), name = archive;
        "/old/{year: u16}/{month: u16}/" => ToArchive::as_view();
        "/older/{y: u16}/{m: u16}/" => ToArchiveInOrder::as_view();
        "/sold/{year: u16}/{month: u16}/{slug: Slug}/" => ToSold::as_view();
        "/name/item/{pk}/" => Redirect::as_view().pattern_name("shop:item");
        "/name/{year}/{slug}/" => Redirect::as_view().pattern_name("book");
        "/name/file/{*path}" => Redirect::as_view().pattern_name("file");
        "/url/{year}/{slug}/" => redirect("/x/{slug}/?y={year}#{slug}");
        "/url/tail/{*path}" => redirect("/x/{path}");
    }
}

/// A path, without captures.
#[derive(RedirectView)]
#[view(to = urls::home, permanent)]
struct ToHome;

/// A path: the captures of the view, in the order of its fields.
#[derive(RedirectView)]
#[view(to = urls::book, query_string)]
struct ToBook {
    #[view(path)]
    year: u16,
    #[view(path)]
    slug: Slug,
}

/// The captures of the target are matched by name, whatever the order of the fields.
#[derive(RedirectView)]
#[view(to = urls::archive)]
struct ToArchive {
    #[view(path)]
    month: u16,
    #[view(path)]
    year: u16,
}

/// In an included module, too.
#[derive(RedirectView)]
#[view(to = urls::shop().sold)]
struct ToSold {
    #[view(path)]
    month: u16,
    #[view(path)]
    slug: Slug,
    #[view(path)]
    year: u16,
}

/// With other names they are taken in their order.
#[derive(RedirectView)]
#[view(to = urls::archive)]
struct ToArchiveInOrder {
    #[view(path)]
    y: u16,
    #[view(path)]
    m: u16,
}

/// The method of an included module.
#[derive(RedirectView)]
#[view(to = urls::shop().item)]
struct ToItem {
    #[view(path)]
    pk: i64,
}

/// Any expression is the URL itself.
#[derive(RedirectView)]
#[view(to = urls::book(2000 + u16::try_from(self.pk % 100).unwrap_or_default(), self.slug()))]
struct ToCall {
    #[view(path)]
    pk: i64,
}

impl ToCall {
    fn slug(&self) -> Slug {
        Converter::from_url(&format!("a-{}", self.pk)).expect("a slug")
    }
}

/// The hook is given what the options say, and has the last word.
#[derive(RedirectView)]
#[view(to = urls::shop().item, redirect_url = Self::unless_negative)]
struct ToHook {
    #[view(path)]
    pk: i64,
}

impl ToHook {
    async fn unless_negative(&self, url: Option<String>) -> Result<Option<String>, Error> {
        Ok(url.filter(|_| self.pk >= 0))
    }
}

fn location(answer: &Answer) -> &str {
    assert!(matches!(answer.status().as_u16(), 301 | 302), "{}", answer.status());
    answer.header("location").expect("a redirect")
}

#[tokio::test]
async fn to_leads_to_a_function_of_urls() {
    let client = Client::new(urls::router());
    let answer = client.get("/to/home/").await;
    assert_eq!((answer.status().as_u16(), location(&answer)), (301, "/home/"));
    let answer = client.get("/to/book/a-b/2008/?page=2").await;
    assert_eq!(location(&answer), "/books/2008/a-b/?page=2");
    assert_eq!(location(&client.get("/to/item/-7/").await), "/shop/item/-7/");
    assert_eq!(location(&client.post("/to/call/108/").await), "/books/2008/a-108/");
    assert_eq!(location(&client.get("/to/hook/7/").await), "/shop/item/7/");
    assert_eq!(client.get("/to/hook/-7/").await.status(), 410);
}

#[tokio::test]
async fn captures_of_the_target_are_matched_by_name() {
    let client = Client::new(urls::router());
    assert_eq!(location(&client.get("/old/2024/5/").await), "/archive/2024/5/");
    assert_eq!(location(&client.get("/older/2024/5/").await), "/archive/2024/5/");
    assert_eq!(location(&client.get("/sold/2024/5/a/").await), "/shop/sold/2024/a/5/");
}

#[tokio::test]
async fn a_name_leads_to_its_pattern_with_the_captures() {
    let client = Client::new(urls::router());
    assert_eq!(location(&client.get("/name/2008/a-b/").await), "/books/2008/a-b/");
    assert_eq!(location(&client.get("/name/item/7/").await), "/shop/item/7/");
    assert_eq!(location(&client.get("/name/file/a%20b/c").await), "/files/a%20b/c");
}

/// What a client asks for is never a 500.
#[tokio::test]
async fn a_value_that_the_pattern_does_not_take_is_a_404() {
    let client = Client::new(urls::router());
    for path in ["/name/last/a-b/", "/name/2008/a%20b/", "/name/item/x/", "/name/item/%FF/"] {
        assert_eq!(client.get(path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn captures_stand_anywhere_behind_the_host() {
    let client = Client::new(urls::router());
    let answer = client.get("/url/a%2Fb/%3F%23&=/").await;
    assert_eq!(location(&answer), "/x/%3F%23%26%3D/?y=a%2Fb#%3F%23%26%3D");
    assert_eq!(location(&client.get("/url/tail/a/b%20c/").await), "/x/a/b%20c/");
    assert_eq!(client.get("/url/a/%FF/").await.status(), 404);
    assert_eq!(client.get("/url/tail/a/%2E%2E/b").await.status(), 404);
}

#[tokio::test]
async fn urls_stay_below_what_their_router_is_nested_under() {
    let client = Client::new(Router::new().nest("/app", urls::router()));
    assert_eq!(location(&client.get("/app/name/item/7/").await), "/app/shop/item/7/");
    assert_eq!(location(&client.get("/app/to/item/7/").await), "/app/shop/item/7/");
    // A URL is what it says.
    assert_eq!(location(&client.get("/app/url/a/b/").await), "/x/b/?y=a#b");
}

/// The long form, with every hook.
#[derive(View)]
#[view(base = RedirectView(url = "/{year}/", permanent = true))]
struct Hooks {
    #[view(path)]
    year: u16,
    #[view(query, default)]
    keep: bool,
}

impl RedirectView for Hooks {
    async fn redirect_url(&self, url: Option<String>) -> Result<Option<String>, Error> {
        if self.year == 0 {
            return Err(Error::permission_denied("there is no year 0"));
        }
        Ok(url.map(|url| format!("{url}archive/")))
    }

    fn permanent(&self, configured: bool) -> bool {
        configured && self.year < 2000
    }

    fn query_string(&self, configured: bool) -> bool {
        assert!(!configured);
        self.keep
    }
}

#[tokio::test]
async fn hooks_are_given_what_is_configured() {
    let client = Client::view("/{year}", Hooks::as_view());
    let answer = client.get("/1999?keep=false").await;
    assert_eq!((answer.status().as_u16(), location(&answer)), (301, "/1999/archive/"));
    let answer = client.get("/2008?keep=true").await;
    assert_eq!((answer.status().as_u16(), location(&answer)), (302, "/2008/archive/?keep=true"));
    assert_eq!(client.get("/0").await.status(), 403);
}

/// E23, E24: a `%` is a `%`. Braces are doubled.
#[tokio::test]
async fn a_percent_sign_stands_for_itself() {
    for (url, expected) in
        [("/a%20b/", "/a%20b/"), ("/100%/", "/100%/"), ("/a%zz", "/a%zz"), ("/{{a}}", "/%7Ba%7D")]
    {
        assert_eq!(location(&Client::view("/", redirect(url)).get("/").await), expected);
    }
}

/// E26, R43: 400, as in Django.
#[tokio::test]
async fn a_url_that_leads_to_no_page_is_a_400() {
    let long = format!("/{}", "a".repeat(16_384));
    for url in
        ["javascript:alert(1)".to_owned(), "java\tscript:x".into(), "https:evil".into(), long]
    {
        let view = Redirect::as_view().url(url.clone());
        let answer = Client::view("/", view).get("/").await;
        assert_eq!((answer.status().as_u16(), answer.header("location")), (400, None), "{url}");
    }
    let long = format!("/?{}", "a".repeat(16_400));
    let client = Client::view("/", redirect("/bar/").query_string(true));
    assert_eq!(client.get(&long).await.status(), 400);
}

/// R44
#[tokio::test]
async fn the_end_of_a_line_ends_no_header() {
    let client = Client::view("/{c}", redirect("/x/{c}"));
    let answer = client.get("/a%0D%0ASet-Cookie:%20b=c").await;
    assert_eq!(location(&answer), "/x/a%0D%0ASet-Cookie%3A%20b%3Dc");
    assert_eq!(answer.header("set-cookie"), None);
}

#[tokio::test]
async fn what_start_up_could_not_see_is_logged() {
    let (logs, _guard) = logs::record();
    let client = Client::new(
        Router::new()
            .view("/name", Redirect::as_view().pattern_name("home"))
            .view("/capture", redirect("/x/{secret}/"))
            .layer(ErrorPages::default().debug(false)),
    );
    for path in ["/name", "/capture"] {
        let answer = client.get(path).await;
        assert_eq!(answer.status(), 500);
        assert!(!answer.text().contains("secret"));
    }
    let error = "ERROR cbv::request Internal Server Error:";
    assert_eq!(
        logs.lines(),
        [
            format!("{error} no names are known: mount the redirect to `home` by `urls!`"),
            format!(
                "{error} the URL `/x/{{secret}}/` of a redirect: the route does not capture `secret`"
            ),
        ]
    );
}
