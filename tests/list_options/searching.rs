//! `search_fields`

use axum::Router;
use cbv::prelude::*;
use sea_orm::EntityTrait;

use crate::entities::book;
use crate::{shelf, status, text};

const SHOWN: &str = "{% for book in book_list %}{{ book.id }} {% endfor %}/{{ search }}";

#[derive(ListView)]
#[view(model = book::Entity, search_fields = ["title", "^isbn", "=pages"])]
struct Books;

async fn found(query: &str) -> String {
    let (client, _) =
        shelf(Router::new().view("/", Books::as_view()), [("book_list.html", SHOWN)]).await;
    text(&client, &format!("/{query}")).await
}

#[tokio::test]
async fn every_word_is_found_in_one_of_the_columns() {
    assert_eq!(found("?q=the").await, "1 2 /the");
    assert_eq!(found("?q=THE+hand").await, "2 /THE hand");
    assert_eq!(found("?q=hand+solaris").await, "/hand solaris");
    assert_eq!(found("?q=solaris+204").await, "3 /solaris 204");
    assert_eq!(found("?q=%22Left+Hand%22").await, "2 /&quot;Left Hand&quot;");
    assert_eq!(found("?q=%22Hand+Left%22").await, "/&quot;Hand Left&quot;");
}

#[tokio::test]
async fn the_start_and_the_whole() {
    assert_eq!(found("?q=97800605").await, "1 /97800605");
    assert_eq!(found("?q=60512750").await, "/60512750", "in the middle of an ISBN");
    assert_eq!(found("?q=204").await, "3 4 /204");
    assert_eq!(found("?q=20").await, "/20", "a part of a number of pages");
}

#[tokio::test]
async fn nothing_is_searched_for() {
    for query in ["", "?q=", "?q=+", "?q=%22%22", "?p=the"] {
        assert!(found(query).await.starts_with("1 2 3 4 5 6 /"), "{query}");
    }
}

#[tokio::test]
async fn what_like_reads_as_a_pattern_is_a_text() {
    assert_eq!(found("?q=%25").await, "4 /%");
    assert_eq!(found("?q=f_M").await, "4 /f_M");
    assert_eq!(found("?q=d%7CP").await, "/d|P");
    assert_eq!(found("?q=%7CPic").await, "6 /|Pic");
    assert_eq!(found("?q=%5C").await, "/\\");
    assert_eq!(found("?q=%27+OR+1%3D1").await, "/&#x27; OR 1=1");
    assert_eq!(found("?q=Caf%C3%A9").await, "5 /Café");
}

/// Values are bound, and what the client sends is never part of the SQL.
#[tokio::test]
async fn a_search_is_one_query_with_the_words_bound() {
    let router = Router::new().view("/", Books::as_view());
    let (client, queries) = shelf(router, [("book_list.html", SHOWN)]).await;
    text(&client, "/?q=it%27s").await;
    let [query] = &queries.take()[..] else { panic!("one query") };
    // As the log writes it, with the values in their places.
    let [sqlite, postgres] = ["('%it''s%')", r"(E'%it\'s%')"].map(|value| {
        query.contains(&format!(
            r#"UPPER(CAST("book"."title" AS text)) LIKE UPPER{value} ESCAPE '|'"#
        ))
    });
    assert!(sqlite || postgres, "{query}");
}

#[tokio::test]
async fn a_search_that_is_too_long() {
    let router = Router::new().view("/", Books::as_view());
    let (client, queries) = shelf(router, [("book_list.html", SHOWN)]).await;
    for query in ["a".repeat(1_001), "a+".repeat(33), "%C3%A9".repeat(501)] {
        assert_eq!(status(&client, &format!("/?q={query}")).await, 404);
    }
    assert!(queries.take().is_empty(), "no database is asked");
    for query in ["a".repeat(1_000), "a+".repeat(32)] {
        assert_eq!(status(&client, &format!("/?q={query}")).await, 200);
    }
}

#[tokio::test]
async fn another_parameter() {
    let router = Router::new().view("/", Books::as_view().search_kwarg("words"));
    let (client, _) = shelf(router, [("book_list.html", SHOWN)]).await;
    assert_eq!(text(&client, "/?words=solaris&q=the").await, "3 /solaris");
}

/// The query of the view stays, and the search goes into it.
#[tokio::test]
async fn a_query_of_the_view() {
    #[derive(ListView)]
    #[view(model = book::Entity, queryset = Self::long, search_fields = "title")]
    struct Long;

    impl Long {
        async fn long(&self) -> Result<sea_orm::Select<book::Entity>, Error> {
            use sea_orm::{ColumnTrait, QueryFilter};
            Ok(book::Entity::find().filter(book::Column::Pages.gt(303)))
        }
    }

    let (client, _) =
        shelf(Router::new().view("/", Long::as_view()), [("book_list.html", SHOWN)]).await;
    assert_eq!(text(&client, "/?q=a").await, "2 /a");
}

/// No text of a database has a NUL; a pattern of SQLite's would end there.
#[tokio::test]
async fn a_nul() {
    for query in ["?q=%00", "?q=%00the", "?q=the%00", "?q=the+%00", "?q=%22%00%22"] {
        assert!(found(query).await.starts_with('/'), "{query}");
    }
}
