//! A page, a part of it, and JSON: each with a tag of its own.

use cbv::conditional::{ETag, LastModified};
use cbv::prelude::*;
use cbv::testing::{Answer, Client, TestRequest};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
struct Book {
    id: i64,
    title: &'static str,
    version: Option<u32>,
    changed: chrono::DateTime<chrono::Utc>,
}

fn books() -> Vec<Book> {
    let changed = chrono::DateTime::from_timestamp(784_111_777, 0).expect("a moment");
    vec![Book { id: 1, title: "Notes", version: Some(7), changed }]
}

/// The version of a list is the view's own.
#[derive(ListView)]
#[view(items = Book, queryset = Self::books, json, template_name = None, partial_block = "rows")]
#[view(etag = Self::etag, last_modified = Self::last_modified, vary = "Cookie")]
struct Books;

impl Books {
    async fn books(&self) -> Result<Vec<Book>, Error> {
        Ok(books())
    }

    async fn etag(&self) -> Result<Option<ETag>, Error> {
        Ok(Some(ETag::strong("1-7")))
    }

    async fn last_modified(&self) -> Result<Option<LastModified>, Error> {
        Ok(books().into_iter().map(|book| book.changed.into()).max())
    }
}

/// That of a detail is its object's.
#[derive(DetailView)]
#[view(items = Book, queryset = Self::books, lookup = Self::of_key, json, template_name = None)]
#[view(etag = ["id", "version"], last_modified = "changed", partial_block = "rows", vary = "Cookie")]
struct Detail {
    #[view(path)]
    pk: i64,
}

impl Detail {
    async fn books(&self) -> Result<Vec<Book>, Error> {
        Ok(books())
    }

    fn of_key(&self, books: Vec<Book>) -> Vec<Book> {
        books.into_iter().filter(|book| book.id == self.pk).collect()
    }
}

#[derive(TemplateView)]
#[view(template_name = None, partial_block = "rows", etag = Self::etag)]
struct Page;

impl Page {
    async fn etag(&self) -> Result<Option<ETag>, Error> {
        Ok(Some(ETag::weak("1-7")))
    }
}

fn templates() -> Templates {
    Templates::from_sources([("page.html", "all of {% block rows %}rows{% endblock %}")])
        .expect("it parses")
}

type Asks = fn(TestRequest) -> TestRequest;

const VARIANTS: [(&str, Asks); 3] = [
    ("page", |request| request),
    ("partial", |request| request.header("hx-request", "true")),
    ("json", |request| request.header("accept", "application/json")),
];

fn vary(answer: &Answer) -> Vec<String> {
    let lines = answer.headers().get_all("vary").iter();
    let text = lines.map(|line| line.to_str().expect("a text").to_lowercase());
    let mut names: Vec<_> =
        text.flat_map(|line| line.split(", ").map(str::to_owned).collect::<Vec<_>>()).collect();
    names.sort();
    names
}

/// Each variant has its tag, is not modified for who has that, and is shown to who has another.
async fn check(client: &Client, path: &str, tags: &[(&str, Asks, &str)]) {
    for (name, asks, tag) in tags {
        let answer = asks(client.get(path)).await;
        assert_eq!((answer.status().as_u16(), answer.header("etag")), (200, Some(*tag)), "{name}");
        for (other, _, sent) in tags {
            let again = asks(client.get(path)).header("if-none-match", sent).await;
            let expected = if name == other { 304 } else { 200 };
            assert_eq!(again.status(), expected, "{name} for who has {other}");
            assert_eq!(again.header("etag"), Some(*tag));
            assert_eq!(vary(&again), vary(&answer), "{name}");
            assert_eq!(again.header("last-modified"), answer.header("last-modified"));
        }
    }
}

fn tagged(of: [&'static str; 3]) -> Vec<(&'static str, Asks, &'static str)> {
    VARIANTS.iter().zip(of).map(|((name, asks), tag)| (*name, *asks, tag)).collect()
}

#[tokio::test]
async fn of_lists_and_details() {
    let tags = tagged([r#""1-7""#, r#""1-7-partial""#, r#""1-7-json""#]);
    let view = Books::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, templates());
    check(&client, "/", &tags).await;
    let answer = client.get("/").await;
    assert_eq!(answer.text(), "all of rows");
    assert_eq!(answer.header("last-modified"), Some("Sun, 06 Nov 1994 08:49:37 GMT"));
    let parts = ["hx-boosted", "hx-history-restore-request", "hx-request"];
    assert_eq!(vary(&answer), [&["accept", "cookie"][..], &parts].concat());

    let view = Detail::as_view().template_name("page.html");
    let client = Client::view_with_state("/{pk}", view, templates());
    check(&client, "/1", &tags).await;
    let answer = client.get("/1").await;
    assert_eq!(answer.header("last-modified"), Some("Sun, 06 Nov 1994 08:49:37 GMT"));
    // 404 says nothing of a version.
    for header in ["if-match", "if-none-match"] {
        let answer = client.get("/2").header(header, "*").await;
        assert_eq!((answer.status().as_u16(), answer.header("etag")), (404, None));
    }
}

#[tokio::test]
async fn of_pages() {
    let view = Page::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, templates());
    let tags = tagged([r#"W/"1-7""#, r#"W/"1-7-partial""#, ""]);
    check(&client, "/", &tags[..2]).await;
    // There is no JSON of it.
    let answer = VARIANTS[2].1(client.get("/")).await;
    assert_eq!(answer.header("etag"), Some(r#"W/"1-7""#));
}

/// In the long form the hook stands in the `impl` of the base.
#[derive(View)]
#[view(base = DetailView, state = Templates)]
struct Long;

impl DetailView for Long {
    type Query = Vec<Book>;

    async fn queryset(&self) -> Result<Vec<Book>, Error> {
        Ok(books())
    }

    fn lookup(&self, books: Vec<Book>) -> Vec<Book> {
        books
    }

    async fn etag(&self, book: &Book) -> Result<Option<ETag>, Error> {
        Ok(book.version.map(|version| ETag::strong(version.to_string())))
    }
}

impl Long {
    /// A page that is shown again is none that the client has.
    #[handler(post)]
    async fn again(self, request: PageRequest<Self>) -> Result<axum::response::Response, Error> {
        self.show(request, context! {}).await
    }
}

#[tokio::test]
async fn in_the_long_form() {
    let view = Long::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, templates());
    assert_eq!(client.get("/").await.header("etag"), Some("\"7\""));
    assert_eq!(client.get("/").header("if-none-match", "\"7\"").await.status(), 304);
    let again = client.post("/").header("if-match", "\"8\"").await;
    assert_eq!((again.status().as_u16(), again.header("etag")), (200, None));
}
