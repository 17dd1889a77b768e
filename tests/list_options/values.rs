//! `values`: some columns.

use axum::Router;
use cbv::Error;
use cbv::prelude::*;
use cbv::query_set::Row;

use crate::entities::book;
use crate::{shelf, status, text};

#[derive(ListView)]
#[view(model = book::Entity, values = ["title", "subtitle"], ordering = "-pages", paginate_by = 2)]
#[view(context = Self::with_first, search_fields = "isbn")]
struct Titles;

impl Titles {
    async fn with_first(&self, books: &[Row], context: Context) -> Result<Context, Error> {
        let first = books.first().and_then(|book| book.get("title")).unwrap_or_default();
        assert!(books.iter().all(|book| book.get("isbn").is_none()));
        Ok(context.with("first", first))
    }
}

#[derive(DetailView)]
#[view(model = book::Entity, values = ["pages"])]
struct Pages {
    #[view(path)]
    pk: i64,
}

const SHOWN: &str = "{{ first }}: {% for book in book_list %}{{ book.title }} \
                     {{ book.subtitle }} {{ book|items|length }};{% endfor %}";

#[tokio::test]
async fn other_columns_are_not_fetched() {
    let (client, queries) =
        shelf(Router::new().view("/", Titles::as_view()), [("book_list.html", SHOWN)]).await;
    let page = "The Dispossessed: The Dispossessed An Ambiguous Utopia 2;\
                The Left Hand of Darkness An Ambiguous Utopia 2;";
    assert_eq!(text(&client, "/").await, page);
    let order = r#"ORDER BY "book"."pages" DESC, "book"."id" ASC LIMIT 2"#;
    let select = r#"SELECT "book"."title", "book"."subtitle" FROM "book""#;
    assert_eq!(queries.take()[1], format!("{select} {order}"));
    let found = "Solaris: Solaris None 2;";
    assert_eq!(text(&client, "/?q=9780156027601").await, found);
}

#[tokio::test]
async fn a_detail_of_some_columns() {
    let router = Router::new().view("/{pk}", Pages::as_view());
    let (client, queries) = shelf(router, [("book_detail.html", "{{ object.pages + 1 }}")]).await;
    assert_eq!(text(&client, "/1").await, "388");
    let select = r#"SELECT "book"."pages" FROM "book" WHERE "book"."id" = 1 LIMIT 2"#;
    assert_eq!(queries.take(), [select]);
    assert_eq!(status(&client, "/9").await, 404);
}

/// As JSON, too.
#[tokio::test]
async fn a_row_is_serialized() {
    let router = Router::new().view("/{pk}", Pages::as_view());
    let (client, _) = shelf(router, [("book_detail.html", "{{ object|tojson }}")]).await;
    assert_eq!(text(&client, "/1").await, r#"{"pages": 387}"#);
}
