//! `json`: the same view for a client that prefers JSON.

use axum::http::Method;
use axum::response::Response;
use cbv::Error;
use cbv::generic::PageRequest;
use cbv::prelude::*;
use cbv::testing::{Answer, Client};

use crate::entities::book;
use crate::shelf;

#[derive(ListView)]
#[view(model = book::Entity, values = ["id", "title", "subtitle"], json, paginate_by = 2)]
#[view(search_fields = "title", sortable_by = ["pages"])]
struct Books;

impl Books {
    /// A form that was refused.
    #[handler(post)]
    async fn refuse(self, request: PageRequest<Self>) -> Result<Response, Error> {
        self.show(request, Context::new()).await
    }
}

/// What others see of a book.
#[derive(serde::Serialize)]
struct Summary {
    name: String,
    is_long: bool,
}

impl From<&book::Model> for Summary {
    fn from(book: &book::Model) -> Self {
        Self { name: book.title.clone(), is_long: book.pages > 300 }
    }
}

#[derive(ListView)]
#[view(model = book::Entity, json = Summary, count = false, paginate_by = 4)]
struct Summaries;

#[derive(DetailView)]
#[view(model = book::Entity, json = Summary)]
struct Book {
    #[view(path)]
    pk: i64,
}

#[derive(Clone, serde::Serialize)]
struct Shop {
    town: &'static str,
}

#[derive(ListView)]
#[view(items = Shop, queryset = Self::all, json, template_name = "book_list.html")]
struct Shops;

impl Shops {
    async fn all(&self) -> Result<Vec<Shop>, Error> {
        Ok(vec![Shop { town: "Hay-on-Wye" }, Shop { town: "\"Paris\" </script>" }])
    }
}

urls! {
    mod urls: crate::App {
        "/books/" => Books::as_view();
        "/p/{page: u32}/" => Books::as_view();
        "/summaries/" => Summaries::as_view();
        "/nothing/" => Books::as_view().allow_empty(false);
        "/shops/" => Shops::as_view();
        "/{pk: i64}/" => Book::as_view();
    }
}

async fn client() -> Client {
    let templates = [
        ("book_list.html", "{% for book in book_list %}{{ book.title }}, {% endfor %}"),
        ("book_detail.html", "{{ book.title }}"),
    ];
    shelf(urls::router(), templates).await.0
}

async fn get(client: &Client, path: &str, accept: &str) -> Answer {
    client.get(path).header("accept", accept).await
}

async fn json(client: &Client, path: &str) -> String {
    let answer = get(client, path, "application/json").await;
    assert_eq!(answer.status(), 200, "{path}: {}", answer.text());
    assert_eq!(header(&answer, "content-type"), "application/json");
    assert_eq!(header(&answer, "vary"), "accept");
    answer.text().to_owned()
}

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    let mut values = answer.headers().get_all(name).iter();
    let value = values.next().map_or("", |value| value.to_str().expect("ASCII"));
    assert!(values.next().is_none(), "{name} is there once");
    value
}

#[tokio::test]
async fn a_page_of_a_list() {
    let client = client().await;
    let first = r#"{"count":6,"next":"/books/?page=2","previous":null,"results":[{"id":1,"title":"The Dispossessed","subtitle":"An Ambiguous Utopia"},{"id":2,"title":"The Left Hand of Darkness","subtitle":"An Ambiguous Utopia"}]}"#;
    assert_eq!(json(&client, "/books/").await, first);
    let last = json(&client, "/books/?page=last").await;
    let last = last.split_once(r#","results":"#).expect("results").0;
    assert_eq!(last, r#"{"count":6,"next":null,"previous":"/books/?page=2""#);
}

#[tokio::test]
async fn links_keep_the_search_and_the_order() {
    let client = client().await;
    for (path, links) in [
        (
            "/books/?q=s&sort=-pages&page=1&x=a%26b",
            r#"{"count":5,"next":"/books/?q=s&sort=-pages&page=2&x=a%26b","previous":null,"results":[{"id":1,"#,
        ),
        (
            "/p/2/?sort=-pages",
            r#"{"count":6,"next":"/p/3/?sort=-pages","previous":"/p/1/?sort=-pages","results":["#,
        ),
    ] {
        let answer = json(&client, path).await;
        assert!(answer.starts_with(links), "{path}: {answer}");
    }
}

#[tokio::test]
async fn a_list_of_nothing_and_one_that_is_not_counted() {
    let client = client().await;
    let nothing = r#"{"count":0,"next":null,"previous":null,"results":[]}"#;
    assert_eq!(json(&client, "/books/?q=nothing").await, nothing);
    let first = r#"{"count":null,"next":"/summaries/?page=2","previous":null,"results":[{"name":"The Dispossessed","is_long":true},"#;
    let answer = json(&client, "/summaries/").await;
    assert!(answer.starts_with(first), "{answer}");
    let second = r#"{"count":null,"next":null,"previous":"/summaries/?page=1","results":["#;
    let answer = json(&client, "/summaries/?page=2").await;
    assert!(answer.starts_with(second), "{answer}");
}

#[tokio::test]
async fn all_objects_of_a_list_without_pages() {
    let client = client().await;
    let shops = r#"{"count":2,"next":null,"previous":null,"results":[{"town":"Hay-on-Wye"},{"town":"\"Paris\" </script>"}]}"#;
    assert_eq!(json(&client, "/shops/").await, shops);
}

#[tokio::test]
async fn a_detail() {
    let client = client().await;
    assert_eq!(json(&client, "/1/").await, r#"{"name":"The Dispossessed","is_long":true}"#);
    let page = get(&client, "/1/", "text/html").await;
    assert_eq!((page.text(), header(&page, "vary")), ("The Dispossessed", "accept"));
}

#[tokio::test]
async fn the_client_chooses() {
    let client = client().await;
    for (accept, is_json) in [
        ("application/json", true),
        ("application/json, text/html;q=0.9", true),
        ("text/html;q=0.4, application/json;q=0.5", true),
        ("application/json, */*", true),
        ("application/*", true),
        ("*/*", false),
        ("", false),
        ("text/html,application/xhtml+xml,*/*;q=0.8", false),
        ("text/html, application/json", false),
        ("application/json;q=0", false),
        ("application/problem+json, text/html;q=0.5", false),
    ] {
        for path in ["/books/", "/1/"] {
            let answer = get(&client, path, accept).await;
            let content_type =
                if is_json { "application/json" } else { "text/html; charset=utf-8" };
            assert_eq!(header(&answer, "content-type"), content_type, "{path}: {accept}");
            assert_eq!(header(&answer, "vary"), "accept", "{path}: {accept}");
        }
    }
    let page = client.get("/books/").await;
    assert_eq!(header(&page, "content-type"), "text/html; charset=utf-8");
    assert_eq!(header(&page, "vary"), "accept");
}

#[tokio::test]
async fn head_is_get_without_its_body() {
    let client = client().await;
    let length = json(&client, "/books/").await.len().to_string();
    let answer = client.request(Method::HEAD, "/books/").header("accept", "application/json").await;
    assert_eq!((answer.text(), header(&answer, "content-length")), ("", &*length));
    assert_eq!(header(&answer, "content-type"), "application/json");
    assert_eq!(header(&answer, "vary"), "accept");
}

#[tokio::test]
async fn errors_are_problems() {
    let client = client().await;
    let paths =
        ["/books/?page=99", "/books/?page=x", "/books/?sort=isbn", "/nothing/?q=nothing", "/9/"];
    for path in paths {
        let answer = get(&client, path, "application/json").await;
        assert_eq!(answer.status(), 404, "{path}");
        assert_eq!(header(&answer, "content-type"), "application/problem+json", "{path}");
        assert_eq!(header(&answer, "vary"), "accept", "{path}");
        let page = get(&client, path, "text/html").await;
        assert_eq!(header(&page, "content-type"), "text/html; charset=utf-8", "{path}");
    }
}

/// A handler that shows the page again has more to say than the objects.
#[tokio::test]
async fn another_handler_shows_the_page() {
    let client = client().await;
    let answer = client.request(Method::POST, "/books/").header("accept", "application/json").await;
    assert_eq!(answer.status(), 200);
    assert_eq!(header(&answer, "content-type"), "text/html; charset=utf-8");
}
